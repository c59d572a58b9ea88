package org.drainboard.verdict.pool;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the number of stuck workers over the last 30 s. A climb begins at the latest reading with the fewest; its rate is
 * the Theil-Sen slope from there, the median of the slopes between all pairs of readings, which a single worker that
 * comes free, or one odd reading, does not move. Three distinct rises make a climb: a handful of slow requests that came
 * together is one rise, and a pool that takes turns has none, because a worker that takes turns is not stuck.
 */
final class ClimbWatch {
    private static final Duration SPAN = Duration.ofSeconds(30);
    private static final Duration GRAIN = Duration.ofMillis(500);
    private static final int RISES = 3;

    private record Sample(Instant at, int stuck) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    void restart() {
        samples.clear();
    }

    /** Takes a reading that is newer than the one before. */
    @Nullable Climb observe(Instant at, int stuck) {
        Sample last = samples.peekLast();
        if (last != null && last.stuck == stuck && Duration.between(last.at, at).compareTo(GRAIN) < 0) {
            return climb(at);
        }
        samples.addLast(new Sample(at, stuck));
        while (samples.getFirst().at.isBefore(at.minus(SPAN))) {
            samples.removeFirst();
        }
        return stuck < RISES ? null : climb(at);
    }

    private @Nullable Climb climb(Instant now) {
        List<Sample> from = sinceFewest();
        int most = from.getFirst().stuck;
        int rises = 0;
        for (Sample sample : from) {
            if (sample.stuck > most) {
                most = sample.stuck;
                rises++;
            }
        }
        if (rises < RISES) {
            return null;
        }
        double slope = medianSlope(from);
        return slope > 0 ? new Climb(slope, rises, Duration.between(from.getFirst().at, now)) : null;
    }

    private List<Sample> sinceFewest() {
        List<Sample> all = new ArrayList<>(samples);
        int fewest = 0;
        for (int i = 0; i < all.size(); i++) {
            fewest = all.get(i).stuck <= all.get(fewest).stuck ? i : fewest;
        }
        return all.subList(fewest, all.size());
    }

    private static double medianSlope(List<Sample> samples) {
        int n = samples.size();
        double[] slopes = new double[n * (n - 1) / 2];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double seconds =
                        Duration.between(samples.get(i).at, samples.get(j).at).toNanos() / 1e9;
                slopes[next++] = (samples.get(j).stuck - samples.get(i).stuck) / seconds;
            }
        }
        Arrays.sort(slopes);
        return next % 2 == 1 ? slopes[next / 2] : (slopes[next / 2 - 1] + slopes[next / 2]) / 2;
    }
}

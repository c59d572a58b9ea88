package org.drainboard.operate.drain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * How a count moves: (last - first) / time over the last 10 s. Long enough that a request that comes and one that goes do
 * not look like a trend, short enough to see a drain turn. Not thread-safe.
 */
final class Trend {
    private static final Duration WINDOW = Duration.ofSeconds(10);

    /** Over less than this a rate is noise. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(Instant at, long count) {}

    /** Takes a count; one that was taken before is ignored, and one from before the last starts anew. */
    void add(Instant at, long count) {
        Sample last = samples.peekLast();
        if (last != null && at.equals(last.at)) {
            return;
        }
        if (last != null && at.isBefore(last.at)) {
            samples.clear();
        }
        samples.addLast(new Sample(at, count));
        while (Duration.between(samples.getFirst().at, at).compareTo(WINDOW) > 0) {
            samples.removeFirst();
        }
    }

    void clear() {
        samples.clear();
    }

    /** The time that the samples cover. */
    Duration covered() {
        return samples.isEmpty() ? Duration.ZERO : Duration.between(samples.getFirst().at, samples.getLast().at);
    }

    /** By how much the count grew in that time. */
    long grown() {
        return samples.isEmpty() ? 0 : samples.getLast().count - samples.getFirst().count;
    }

    /** A second; null before there is enough to tell. */
    @Nullable Double perSecond() {
        return covered().compareTo(LEAST) < 0 ? null : grown() / seconds(covered());
    }

    /** When the count is zero if it goes on like this; null where it does not fall. */
    @Nullable Duration eta() {
        Double rate = perSecond();
        Sample last = samples.peekLast();
        return rate == null || rate >= 0 || last == null
                ? null
                : Duration.ofMillis(Math.round(1000 * last.count / -rate));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}

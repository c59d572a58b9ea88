package org.drainboard.verdict.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The share of a backend's requests that usually fails, so that what is normal there raises no alarm:
 *
 * <pre>
 * usual = (failed + 0.005 x 200) / (completed + 200), at least 0.5 %, at most 2 %
 * </pre>
 *
 * with both counts halved every 10 minutes. What is new counts only after 30 s, so that an incident does not become
 * usual before it is seen; and more than 2 % never is, however long it lasts. The 200 requests at 0.5 % that it starts
 * with keep it from believing the first failure.
 */
public final class UsualFailures {
    /** The most that may be usual. */
    public static final double MOST = 0.02;

    /** The least, and what is believed before anything was seen. */
    public static final double LEAST = 0.005;

    private static final double PRIOR = 200;
    private static final Duration LAG = Duration.ofSeconds(30);
    private static final Duration GRAIN = Duration.ofSeconds(5);
    private static final double HALF_LIFE_SECONDS = 600;

    private final List<Ring.Sample> recent = new ArrayList<>();
    private double failed;
    private double completed;

    /** Takes the counters read at a time; counters that went backwards are skipped. */
    public void observe(Instant at, Tally tally) {
        Ring.Sample newest = recent.isEmpty() ? null : recent.getLast();
        if (newest != null && (at.isBefore(newest.at()) || tally.behind(newest.tally()))) {
            recent.clear();
            newest = null;
        }
        if (newest != null && Duration.between(newest.at(), at).compareTo(GRAIN) < 0) {
            return;
        }
        recent.add(new Ring.Sample(at, tally));
        Instant old = at.minus(LAG);
        while (recent.size() > 1 && recent.get(1).at().isBefore(old)) {
            learn(recent.removeFirst(), recent.getFirst());
        }
    }

    /** Forgets the readings that were not learned yet; what was learned stays. */
    public void restart() {
        recent.clear();
    }

    /** 0.005 to 0.02. */
    public double share() {
        return Math.clamp((failed + LEAST * PRIOR) / (completed + PRIOR), LEAST, MOST);
    }

    private void learn(Ring.Sample from, Ring.Sample to) {
        Tally step = to.tally().minus(from.tally());
        double seconds = Duration.between(from.at(), to.at()).toMillis() / 1000.0;
        double kept = Math.pow(0.5, seconds / HALF_LIFE_SECONDS);
        failed = failed * kept + step.failures();
        completed = completed * kept + step.succeeded() + step.failures();
    }
}

package org.drainboard.verdict.rules;

import org.drainboard.model.verdict.Traffic;
import org.drainboard.verdict.window.Flow;
import org.drainboard.verdict.window.TrafficWindow;
import org.jspecify.annotations.Nullable;

/**
 * What requests got lately.
 *
 * @param fast the last 10 s, or null before two readings or where HTTP is not observed
 * @param slow the last 60 s, likewise
 * @param successesInARow since the last reading that brought a failure
 * @param sinceSuccess from the last reading that brought a success to the latest, or null before two readings
 * @param retries connections tried again in the last 10 s
 */
public record Outcomes(
        @Nullable Traffic fast,
        @Nullable Traffic slow,
        long successesInARow,
        @Nullable Flow sinceSuccess,
        long retries) {

    private static final double CHANCE = 0.05;

    /** Nothing was seen yet. */
    public static final Outcomes NONE = new Outcomes(null, null, 0, null, 0);

    public static Outcomes of(TrafficWindow window, @Nullable Traffic fast, @Nullable Traffic slow) {
        Flow flow = window.fast();
        return new Outcomes(
                fast,
                slow,
                window.successesInARow(),
                window.sinceSuccess(),
                flow == null ? 0 : flow.delta().retries());
    }

    /** Requests that came since the last success. */
    public long arrivalsSinceSuccess() {
        return sinceSuccess == null ? 0 : sinceSuccess.delta().arrivals();
    }

    /** Successes in the last 10 s. */
    public long succeeded() {
        return fast == null ? 0 : fast.succeeded();
    }

    /**
     * Whether the failures of a window are of the past: the successes in a row since the last one would be a 1 in 20
     * chance at the window's share of failures, {@code (1 - share)^successes < 0.05}.
     */
    boolean failuresAreOver(Traffic window) {
        double share = (double) window.failed().total() / Math.max(1, window.completed());
        return successesInARow > 0 && Math.pow(1 - share, (double) successesInARow) < CHANCE;
    }
}

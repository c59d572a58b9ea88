package org.drainboard.verdict.rules;

import java.util.List;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.verdict.window.Flow;
import org.drainboard.verdict.window.Tally;
import org.drainboard.verdict.window.TrafficWindow;
import org.drainboard.verdict.window.UsualFailures;
import org.jspecify.annotations.Nullable;

/**
 * What requests got lately.
 *
 * @param fast the last 10 s, or null before two readings or where HTTP is not observed
 * @param slow the last 60 s, likewise
 * @param spans from every remembered reading of the last 60 s to now, these two among them; empty while nothing failed
 * @param usual the share of the backend's requests that usually fails
 * @param successesInARow since the last reading that brought a failure
 * @param sinceSuccess from the last reading that brought a success to the latest, or null before two readings
 * @param lately the differences of the last 10 s as they are, or null before two readings
 */
public record Outcomes(
        @Nullable Traffic fast,
        @Nullable Traffic slow,
        List<Traffic> spans,
        double usual,
        long successesInARow,
        @Nullable Flow sinceSuccess,
        @Nullable Tally lately) {

    private static final double CHANCE = 0.005;
    private static final double NOTHING_ODD = 0.01;

    /** Nothing was seen yet. */
    public static final Outcomes NONE = new Outcomes(null, null, List.of(), UsualFailures.LEAST, 0, null, null);

    public Outcomes {
        spans = List.copyOf(spans);
    }

    public static Outcomes of(
            TrafficWindow window, @Nullable Traffic fast, @Nullable Traffic slow, List<Traffic> spans, double usual) {
        Flow flow = window.fast();
        return new Outcomes(
                fast,
                slow,
                spans,
                usual,
                window.successesInARow(),
                window.sinceSuccess(),
                flow == null ? null : flow.delta());
    }

    /** Requests that came since the last success. */
    public long arrivalsSinceSuccess() {
        return sinceSuccess == null ? 0 : sinceSuccess.delta().arrivals();
    }

    /** Attempts tried again in the last 10 s, at least: one that went elsewhere counts in one of the columns or in both. */
    public long retries() {
        return lately == null ? 0 : Math.max(lately.retries(), lately.moved());
    }

    /** Those of the retries that went to another server. */
    public long moved() {
        return lately == null ? 0 : lately.moved();
    }

    /** Successes in the last 10 s. */
    public long succeeded() {
        return fast == null ? 0 : fast.succeeded();
    }

    /**
     * Whether the failures of a window are of the past: what came since would be a 1 in 200 chance at the window's share
     * of failures, and no worse than a 1 in 100 chance at what may be usual. At 20 % that takes 24 successes in a row, at 50 % 8.
     */
    boolean failuresAreOver(Traffic window) {
        double share = (double) window.failed().total() / Math.max(1, window.completed());
        if (successesInARow > 0 && Chance.atMost(0, successesInARow, share) < CHANCE) {
            return true;
        }
        for (Traffic since : spans) {
            long failed = since.failed().total();
            if (since.window().compareTo(window.window()) < 0
                    && Chance.atLeast(failed, since.completed(), UsualFailures.MOST) > NOTHING_ODD
                    && Chance.atMost(failed, since.completed(), share) < CHANCE) {
                return true;
            }
        }
        return false;
    }
}

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
}

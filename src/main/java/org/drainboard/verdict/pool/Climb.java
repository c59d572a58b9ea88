package org.drainboard.verdict.pool;

import java.time.Duration;

/**
 * Workers that get stuck one after another.
 *
 * @param perSecond how many more a second; positive
 * @param rises distinct times that there were more than ever before in this climb
 * @param over from its first step to the latest reading
 */
public record Climb(double perSecond, int rises, Duration over) {
    /** Between one worker that gets stuck and the next. */
    public Duration each() {
        return Duration.ofMillis(Math.round(1000 / perSecond));
    }

    /** Until so many more are stuck. */
    public Duration until(int workers) {
        return Duration.ofMillis(Math.round(1000 * workers / perSecond));
    }
}

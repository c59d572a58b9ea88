package org.drainboard.model.probe;

import java.time.Duration;
import java.time.Instant;
import org.drainboard.model.Failure;

/** How one rung of the ladder went. Rungs of one ladder may have been asked at different times. */
public sealed interface RungResult {
    Rung rung();

    /**
     * It answered.
     *
     * @param took from connect to the last byte
     * @param at when the answer was complete
     */
    record Passed(Rung rung, Duration took, Instant at) implements RungResult {}

    /**
     * It did not, or not as it should.
     *
     * @param at when that was certain
     */
    record Failed(Rung rung, Failure failure, Instant at) implements RungResult {}

    /** Left out, so as not to do harm or because a lower rung failed; the reason says which. */
    record NotAsked(Rung rung, String reason) implements RungResult {}
}

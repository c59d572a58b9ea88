package org.drainboard.model.probe;

import java.time.Duration;
import org.drainboard.model.Failure;

/** How one rung of the ladder went. */
public sealed interface RungResult {
    Rung rung();

    record Passed(Rung rung, Duration took) implements RungResult {}

    record Failed(Rung rung, Failure failure) implements RungResult {}

    /** Left out, so as not to do harm or because a lower rung failed; the reason says which. */
    record NotAsked(Rung rung, String reason) implements RungResult {}
}

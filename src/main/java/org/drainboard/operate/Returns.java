package org.drainboard.operate;

import java.time.Instant;
import org.drainboard.model.change.Action;

/**
 * The leave that was given together with an order: to take that very order back when its time is over, and nothing else.
 * It holds while the environment is not armed any more, for nobody is there then to arm it; a read-only environment is
 * never changed.
 */
@FunctionalInterface
public interface Returns {
    /** Where no order has an end. */
    Returns NONE = (_, _) -> false;

    /** Whether the action does nothing but return a server from an order that was permitted until before {@code now}. */
    boolean promised(Action action, Instant now);
}

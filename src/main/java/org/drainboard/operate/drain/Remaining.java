package org.drainboard.operate.drain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many of one kind are left on a server. */
public sealed interface Remaining {
    /** Whether it is certain that none is left. */
    default boolean none() {
        return this instanceof Known known && known.count() == 0 && known.fresh();
    }

    /**
     * Counted.
     *
     * @param at when it was read
     * @param fresh whether the latest attempt to read it succeeded, and began after the order was seen to stand
     * @param perSecond how it changes over the last seconds, below zero where it falls; null before there are two readings
     * @param eta when none is left at that rate, from {@code at} on; null where it does not fall
     */
    record Known(
            long count,
            Instant at,
            boolean fresh,
            @Nullable Double perSecond,
            @Nullable Duration eta) implements Remaining {}

    /**
     * Not more than that many: a pool that also serves others runs them, and nobody can tell for whom. One that began
     * after the server's last session ended is not counted.
     *
     * @param count at least 1; none is {@link Known}
     * @param reason why it is not known better
     */
    record AtMost(long count, Instant at, boolean fresh, String reason) implements Remaining {}

    /** Nobody can tell, and that is not zero. */
    record Unknown(String reason) implements Remaining {}
}

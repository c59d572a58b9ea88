package org.drainboard.operate.drain;

import java.time.Duration;
import java.time.Instant;
import org.drainboard.model.Failure;
import org.drainboard.model.haproxy.ServerState;
import org.jspecify.annotations.Nullable;

/**
 * One drain at one moment, as its hindrances, state and forecast are told from.
 *
 * @param lost the order does not stand any more, or null
 * @param problem why HAProxy could not be read lately, or null
 * @param unjoined whether no pool is known behind the server
 */
record Situation(
        Rest rest,
        ServerState ordered,
        Arrivals arrivals,
        @Nullable Lost lost,
        @Nullable Failure problem,
        boolean unjoined,
        Instant begun,
        Instant deadline,
        Instant now) {
    /** A sticky client that came just before will likely come again. */
    private static final Duration STICKY_HOLDS = Duration.ofSeconds(10);

    boolean overdue() {
        return !now.isBefore(deadline);
    }

    Duration left() {
        return overdue() ? Duration.ZERO : Duration.between(now, deadline);
    }

    Duration lasting() {
        return Duration.between(begun, now);
    }

    /** Maint moves sticky clients; drain does not. */
    boolean stickyLately() {
        return ordered == ServerState.DRAIN && arrivals.stickyWithin(STICKY_HOLDS, now);
    }
}

package org.drainboard.operate.drain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;
import org.jspecify.annotations.Nullable;

/**
 * How far a server is that was ordered out of service.
 *
 * @param ordered drain or maint, its own or one that it inherits from the server that it tracks
 * @param why the state, in one sentence with numbers
 * @param begun when the order was verified, or first seen
 * @param at when HAProxy was read last
 * @param deadline when the grace period ends
 * @param sessions requests in flight ({@code scur})
 * @param workers of PHP-FPM that run something for this server
 * @param idle connections that HAProxy keeps without a request ({@code srv_icur})
 * @param running what the workers run, the oldest first; empty where the pool cannot be read or also serves others
 * @param stickyPerSecond sessions that came by persistence over the last seconds; null before there are two readings
 * @param hindrances the weightiest first
 * @param forecast null where the sessions are not known
 */
public record DrainProgress(
        ServerId server,
        ServerState ordered,
        DrainState state,
        String why,
        Instant begun,
        Instant at,
        Instant deadline,
        Remaining sessions,
        Remaining workers,
        Remaining idle,
        List<RunningRequest> running,
        @Nullable Double stickyPerSecond,
        List<Hindrance> hindrances,
        @Nullable Forecast forecast) {
    public DrainProgress {
        running = List.copyOf(running);
        hindrances = List.copyOf(hindrances);
    }

    /** How much of the grace period is left at that moment; never negative. */
    public Duration left(Instant now) {
        Duration left = Duration.between(now, deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** What is in the way, if it is of that kind. */
    public Optional<Hindrance> hindrance(Hindrance.Kind kind) {
        return hindrances.stream().filter(each -> each.kind() == kind).findFirst();
    }

    /** Whether a person should decide now: the grace period is over, it will not end by itself, or it is done. */
    public boolean wantsDecision() {
        return switch (state) {
            case DONE, OVERDUE, NEVER -> true;
            case DRAINING, SLOW -> false;
        };
    }
}

package org.drainboard.verdict.pool;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.jspecify.annotations.Nullable;

/**
 * Judges a pool whose process list is unreadable by the page's own sums. A worker that becomes free takes the next
 * connection at once, so while connections wait, {@code accepted conn} standing still means that none became free.
 */
final class SumsWatch {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private @Nullable Instant stillSince;

    void restart() {
        stillSince = null;
    }

    Occupancy observe(
            Instant at,
            PoolStatus status,
            Duration gap,
            long accepted,
            int spawnable,
            boolean openEnded,
            String reason) {
        int idle = status.aggregates().idle();
        int active = status.aggregates().active();
        Long queue = status.listenQueue();
        boolean waiting = queue != null && queue > 0;
        boolean full = idle == 0 && active > 0 && gap.isPositive() && accepted == 0;
        if (!full) {
            stillSince = null;
        } else if (stillSince == null) {
            stillSince = at.minus(gap);
        }
        Duration still = stillSince == null ? Duration.ZERO : Duration.between(stillSince, at);
        boolean stuck = waiting && still.compareTo(PATIENCE) >= 0;
        return new Occupancy(
                at,
                gap.isPositive() && (stuck || accepted > 0 || idle > 0),
                idle,
                stuck ? 0 : active,
                stuck ? new Stalled(active, 0, 0, still, still, List.of(), null) : Stalled.NONE,
                spawnable,
                openEnded,
                status.manager() == ProcessManager.ONDEMAND,
                accepted,
                gap,
                queue,
                null,
                null,
                reason);
    }
}

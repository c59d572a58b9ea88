package org.drainboard.poll;

import java.util.List;
import java.util.Optional;
import org.drainboard.model.Failure;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.reading.Reading;

/**
 * Whether a pool is known to be full. Then nothing that needs a worker is sent to it: each request that times out stays
 * in the backlog, and is run in full later, when nobody waits for it any more.
 */
final class Fullness {
    private Fullness() {}

    /** Why the pool counts as full, or empty when it is free, or not known. */
    static Optional<String> of(PoolTarget pool, Optional<Reading<PoolStatus>> latest) {
        return latest.flatMap(reading -> switch (reading) {
            case Reading.Fresh<PoolStatus> fresh -> busy(pool, fresh.value());
            case Reading.Stale<PoolStatus> stale -> silent(pool, stale.failure());
            case Reading.Missing<PoolStatus> missing -> silent(pool, missing.failure());
        });
    }

    /** A status page that is served by the pool itself answers only when a worker is free. */
    private static Optional<String> silent(PoolTarget pool, Failure failure) {
        return failure.kind() == Failure.Kind.TIMED_OUT
                ? Optional.of("pool " + pool.name() + " is taken for full: its status page accepts connections,"
                        + " but does not answer")
                : Optional.empty();
    }

    private static Optional<String> busy(PoolTarget pool, PoolStatus status) {
        return switch (status.workers()) {
            case Workers.Unreadable _ ->
                full(
                        pool,
                        status,
                        status.aggregates().idle(),
                        status.aggregates().total());
            case Workers.Listed(List<Worker> all) ->
                full(
                        pool,
                        status,
                        all.stream().filter(each -> each.state().free()).count(),
                        all.size());
        };
    }

    private static Optional<String> full(PoolTarget pool, PoolStatus status, long idle, int total) {
        return idle > 0 || total == 0 || mayStart(pool, status, total)
                ? Optional.empty()
                : Optional.of("pool " + pool.name() + " is full: " + total + " of " + total + " workers are busy");
    }

    /**
     * Where max_children is not known, a pool that never wanted more workers than it may have can start another: it counts
     * that within a second ({@code max children reached}).
     */
    private static boolean mayStart(PoolTarget pool, PoolStatus status, int total) {
        Integer most = pool.maxChildren();
        return switch (status.manager()) {
            case STATIC, UNKNOWN -> false;
            case DYNAMIC, ONDEMAND -> most == null ? status.aggregates().maxChildrenReached() == 0 : total < most;
        };
    }
}

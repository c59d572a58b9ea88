package org.drainboard.scorecard.world;

import java.util.List;
import java.util.Optional;
import org.drainboard.model.Failure;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.reading.Reading;

/** Whether a pool counts as full, by the rule of {@code org.drainboard.poll}: then nothing of ours needs a worker. */
final class Full {
    private Full() {}

    /** Why it counts as full, or empty. */
    static Optional<String> of(Pool pool, Optional<Reading<PoolStatus>> latest) {
        return latest.flatMap(reading -> switch (reading) {
            case Reading.Fresh<PoolStatus> fresh -> busy(pool, fresh.value());
            case Reading.Stale<PoolStatus> stale -> silent(pool, stale.failure());
            case Reading.Missing<PoolStatus> missing -> silent(pool, missing.failure());
        });
    }

    private static Optional<String> silent(Pool pool, Failure failure) {
        return failure.kind() == Failure.Kind.TIMED_OUT
                ? Optional.of("pool " + pool.shape.name() + " is taken for full: its status page accepts connections,"
                        + " but does not answer")
                : Optional.empty();
    }

    private static Optional<String> busy(Pool pool, PoolStatus status) {
        List<Worker> all = status.workers() instanceof Workers.Listed listed ? listed.all() : List.of();
        boolean mayStart = status.manager() != ProcessManager.STATIC && all.size() < pool.shape.workers();
        boolean idle = all.stream().anyMatch(worker -> worker.state().free());
        return all.isEmpty() || idle || mayStart
                ? Optional.empty()
                : Optional.of("pool " + pool.shape.name() + " is full: " + all.size() + " of " + all.size()
                        + " workers are busy");
    }
}

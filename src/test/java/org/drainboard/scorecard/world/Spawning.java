package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.MILLISECOND;
import static org.drainboard.scorecard.world.Timeline.SECOND;

import java.util.Comparator;
import org.drainboard.model.fpm.ProcessManager;

/** How FPM's master sizes a pool (php-src, {@code fpm_process_ctl.c}). */
final class Spawning {
    /** The defaults of php-fpm's example pool. */
    private static final int START_SERVERS = 2;

    private static final int MIN_SPARE = 1;
    private static final int MAX_SPARE = 3;
    private static final long IDLE_TIMEOUT = 10 * SECOND;
    private static final int MOST_AT_ONCE = 32;
    private static final long FORK = 3 * MILLISECOND;

    private final Pool pool;
    private final PoolShape shape;
    private int starting;
    private int rate = 1;
    private long limitReached;

    Spawning(Pool pool, PoolShape shape) {
        this.pool = pool;
        this.shape = shape;
    }

    int atStart() {
        return switch (shape.manager()) {
            case STATIC, UNKNOWN -> shape.workers();
            case DYNAMIC -> Math.min(START_SERVERS, shape.workers());
            case ONDEMAND -> 0;
        };
    }

    long limitReached() {
        return limitReached;
    }

    /** Whether a worker would be started for one more connection at once. */
    boolean couldServe() {
        return shape.manager() == ProcessManager.ONDEMAND && pool.size() + starting < shape.workers();
    }

    /** A connection found no idle worker. */
    void wanted() {
        if (couldServe()) {
            starting++;
            pool.timeline().at(pool.timeline().now() + FORK, () -> {
                starting--;
                if (pool.size() < shape.workers()) {
                    pool.spawn();
                }
            });
        } else if (shape.manager() == ProcessManager.ONDEMAND && limitReached == 0) {
            limitReached++;
        }
    }

    void heartbeat() {
        if (shape.manager() == ProcessManager.ONDEMAND) {
            long now = pool.timeline().now();
            pool.idle().stream()
                    .filter(worker -> now - worker.since() > IDLE_TIMEOUT)
                    .forEach(pool::stopIdle);
        } else if (shape.manager() == ProcessManager.DYNAMIC) {
            balance();
        }
    }

    private void balance() {
        if (pool.idleCount() > MAX_SPARE) {
            pool.idle().stream()
                    .max(Comparator.comparingLong(PoolWorker::since))
                    .ifPresent(pool::stopIdle);
            rate = 1;
        } else if (pool.idleCount() < MIN_SPARE) {
            if (pool.size() >= shape.workers()) {
                limitReached++;
                return;
            }
            int more = Math.min(rate, shape.workers() - pool.size());
            for (int i = 0; i < more; i++) {
                pool.spawn();
            }
            rate = Math.min(MOST_AT_ONCE, 2 * rate);
        } else {
            rate = 1;
        }
    }
}

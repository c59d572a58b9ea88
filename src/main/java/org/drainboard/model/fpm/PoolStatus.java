package org.drainboard.model.fpm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a pool's status page.
 *
 * @param startedAt when the pool started; a reload renews it
 * @param accepted connections accepted since then
 * @param listenQueue connections waiting for a worker; null when the page cannot know it: on a unix socket it says 0
 *     whatever waits
 * @param aggregates the page's own sums; they drift, so the workers are counted instead where they are known
 */
public record PoolStatus(
        String pool,
        ProcessManager manager,
        Instant startedAt,
        long accepted,
        @Nullable Long listenQueue,
        Aggregates aggregates,
        Workers workers) {}

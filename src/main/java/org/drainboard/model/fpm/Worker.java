package org.drainboard.model.fpm;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One worker process of a pool.
 *
 * @param requests how many it has taken since its start; grows as it makes progress
 * @param duration of the request it runs, or of its last one when it is idle; null when the page gives an impossible
 *     value, as it does after a step of the clock
 * @param request what it runs or ran last; null when the page shows none: before its first, while it reads the headers of
 *     the next, and after a connection that asked for nothing
 */
public record Worker(
        int pid,
        WorkerState state,
        Instant startedAt,
        long requests,
        @Nullable Duration duration,
        @Nullable WorkerRequest request) {}

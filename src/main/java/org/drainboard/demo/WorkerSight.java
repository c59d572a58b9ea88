package org.drainboard.demo;

import org.jspecify.annotations.Nullable;

/**
 * A worker as its status page shows it.
 *
 * @param startedAt in milliseconds since 1970
 * @param micros how long its request has run, or its last one ran
 * @param page what it runs or ran last; null before its first request
 */
record WorkerSight(
        int pid,
        boolean running,
        long startedAt,
        long requests,
        long micros,
        @Nullable Page page) {}

package org.drainboard.demo;

import java.util.List;

/** A pool as its status page shows it; times in milliseconds since 1970. */
record PoolSight(
        String name,
        long startedAt,
        long now,
        long accepted,
        Queue queue,
        int active,
        int mostActive,
        List<WorkerSight> workers) {
    /** Linux's usual listen backlog for PHP-FPM. */
    static final int BACKLOG = 511;

    /** Connections that wait, the most that ever waited, and the room for them; all 0 on a unix socket. */
    record Queue(long waiting, long longest, int backlog) {}
}

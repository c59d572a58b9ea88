package org.drainboard.model.verdict;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.PoolId;
import org.jspecify.annotations.Nullable;

/**
 * What the workers behind a server or backend do, seen over two readings or more.
 *
 * @param pools where they belong
 * @param idle free to take a request
 * @param progressing busy, and seen to finish requests
 * @param stuck busy, with the same request as in the readings before
 * @param oldest how long the oldest stuck request has run, or null without one
 * @param script what most of the stuck workers run, or null
 * @param groups what the stuck workers run, the largest first and few; empty when the process list cannot be read
 * @param listenQueue connections waiting for a worker, or null when it cannot be known
 */
public record WorkerUse(
        List<PoolId> pools,
        int idle,
        int progressing,
        int stuck,
        @Nullable Duration oldest,
        @Nullable String script,
        List<StuckGroup> groups,
        @Nullable Long listenQueue) {
    public WorkerUse {
        pools = List.copyOf(pools);
        groups = List.copyOf(groups);
    }

    /** Without saying what the stuck workers run beyond the script of most. */
    public WorkerUse(
            List<PoolId> pools,
            int idle,
            int progressing,
            int stuck,
            @Nullable Duration oldest,
            @Nullable String script,
            @Nullable Long listenQueue) {
        this(pools, idle, progressing, stuck, oldest, script, List.of(), listenQueue);
    }

    public int total() {
        return idle + progressing + stuck;
    }
}

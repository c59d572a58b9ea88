package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ServerStats;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one server at one moment.
 *
 * @param claimAge how old HAProxy's word is
 * @param claimLimit how old it may be to judge by it
 * @param proxyProblem why HAProxy could not be read since, or null
 */
public record Scene(
        ServerStats stats,
        Duration claimAge,
        Duration claimLimit,
        @Nullable Failure proxyProblem,
        Outcomes outcomes,
        List<PoolScene> pools,
        List<Asked> requests) {

    public Scene {
        pools = List.copyOf(pools);
        requests = List.copyOf(requests);
    }

    /** HAProxy says that it is up, or does not check. */
    boolean claimedUp() {
        return stats.claim() == Claim.UP || stats.claim() == Claim.NO_CHECK;
    }

    boolean http() {
        return stats.mode() == Mode.HTTP && stats.counters().responses() != null;
    }

    /** Several pools stand behind the server, so a sentence on one has to name it. */
    String naming(PoolScene pool) {
        return pools.size() > 1 ? "pool " + pool.id().pool() + ": " : "";
    }
}

package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.probe.Ladder;
import org.drainboard.verdict.window.ClaimChanges;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one server at one moment.
 *
 * @param claimAge how old HAProxy's word is
 * @param claimLimit how old it may be to judge by it
 * @param changes how often HAProxy changed its word on it
 * @param peers all servers of the backend that are claimed to serve, itself included; empty when their traffic cannot be
 *     compared, because it was not counted over the same time
 * @param proxyProblem why HAProxy could not be read since, or null
 * @param webServer what the server itself answered to, where it is a web server that was asked lately, or null
 */
public record Scene(
        ServerStats stats,
        Duration claimAge,
        Duration claimLimit,
        @Nullable Failure proxyProblem,
        Outcomes outcomes,
        ClaimChanges changes,
        List<Peer> peers,
        List<PoolScene> pools,
        List<Asked> requests,
        @Nullable Ladder webServer) {

    public Scene {
        peers = List.copyOf(peers);
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

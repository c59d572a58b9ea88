package org.drainboard.verdict.rules;

import java.util.List;

/**
 * All that is known of one backend beyond its servers.
 *
 * @param claimedServing servers that HAProxy claims to serve
 * @param peers what the servers that are claimed to serve gave, each for itself
 * @param requests those of ours that go through HAProxy
 */
public record BackendScene(Outcomes outcomes, int claimedServing, List<ServerTraffic> peers, List<Asked> requests) {
    public BackendScene {
        peers = List.copyOf(peers);
        requests = List.copyOf(requests);
    }
}

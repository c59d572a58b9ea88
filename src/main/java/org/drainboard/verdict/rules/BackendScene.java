package org.drainboard.verdict.rules;

import java.util.List;

/**
 * All that is known of one backend beyond its servers.
 *
 * @param claimedServing servers that HAProxy claims to serve
 * @param requests those of ours that go through HAProxy
 */
public record BackendScene(Outcomes outcomes, int claimedServing, List<Asked> requests) {
    public BackendScene {
        requests = List.copyOf(requests);
    }
}

package org.drainboard.haproxy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.ServerStats;

/** Gives every tracking server the check of the server whose state it follows: that one backs its claim. */
final class Tracking {
    /** HAProxy refuses loops; the bound is for bytes that do not come from HAProxy. */
    private static final int LONGEST_CHAIN = 16;

    private Tracking() {}

    static List<ServerStats> resolve(List<ServerStats> servers) {
        if (servers.stream().allMatch(server -> server.tracked() == null)) {
            return servers;
        }
        Map<String, ServerStats> byName = new HashMap<>();
        servers.forEach(server -> byName.put(server.backend() + "/" + server.server(), server));
        return servers.stream()
                .map(server -> server.tracked() == null ? server : withCheck(server, followed(server, byName)))
                .toList();
    }

    private static HealthCheck followed(ServerStats server, Map<String, ServerStats> byName) {
        ServerStats at = server;
        for (int hop = 0; hop < LONGEST_CHAIN && at.tracked() != null; hop++) {
            ServerStats next = byName.get(at.tracked());
            if (next == null) {
                return HealthCheck.NONE;
            }
            at = next;
        }
        return at.check();
    }

    private static ServerStats withCheck(ServerStats server, HealthCheck check) {
        return new ServerStats(
                server.backend(),
                server.server(),
                server.mode(),
                server.address(),
                server.claim(),
                server.status(),
                server.standing(),
                check,
                server.weight(),
                server.backup(),
                server.tracked(),
                server.sinceChange(),
                server.load(),
                server.counters());
    }
}

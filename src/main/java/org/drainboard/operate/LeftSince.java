package org.drainboard.operate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.verdict.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * Servers that the guard counted on and that went out by order since the reading it went by. A reading is up to a poll
 * old: two drains within a second, by two hands or by a hand and a queue, would each leave the other's server as the last.
 */
final class LeftSince {
    private LeftSince() {}

    /**
     * Their names; empty where the action takes nothing out.
     *
     * @param orders for the servers of the backend, as they were seen just now
     */
    static List<String> names(Permit permit, Judgement latest, Map<String, Standing> orders) {
        Action action = permit.action();
        ServerId server = action.server();
        Standing now = orders.get(server.server());
        if (now == null || !action.change().takesOut(now.initialWeight())) {
            return List.of();
        }
        Set<ServerId> together = permit.together();
        return Optional.ofNullable(latest.round().proxies().get(server.backend().proxy())).stream()
                .flatMap(reading -> reading.latest().stream())
                .flatMap(proxy -> proxy.servers().stream())
                .filter(row -> row.backend().equals(server.backend().backend())
                        && !row.server().equals(server.server())
                        && row.claimedServing()
                        && !together.contains(new ServerId(server.backend(), row.server())))
                .map(row -> row.server())
                .filter(name -> isOut(orders.get(name)))
                .toList();
    }

    private static boolean isOut(@Nullable Standing standing) {
        return standing != null && (standing.admin().maint() || standing.admin().drain() || standing.weight() == 0);
    }
}

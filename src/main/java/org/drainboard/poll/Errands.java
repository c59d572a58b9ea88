package org.drainboard.poll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.probe.CheckId;

/** Finds the targets of the configured requests: which pools and servers stand behind a backend, HAProxy alone knows. */
final class Errands {
    private Errands() {}

    /**
     * All that is to be sent in one environment.
     *
     * @param snapshots the latest of each HAProxy of the environment, as far as there are any
     */
    static List<Errand> of(Environment environment, Collection<ProxySnapshot> snapshots) {
        List<Errand> all = new ArrayList<>();
        for (int i = 0; i < environment.checks().size(); i++) {
            RequestCheck check = environment.checks().get(i);
            List<ServerStats> servers = snapshots.stream()
                    .flatMap(snapshot -> snapshot.servers().stream())
                    .filter(server -> server.backend().equals(check.backend()))
                    .toList();
            int index = i;
            targets(environment, check, servers)
                    .forEach((target, to) -> all.add(
                            new Errand(new CheckId(environment.name(), check.backend(), index, target), check, to)));
        }
        return all;
    }

    private static Map<String, Errand.To> targets(
            Environment environment, RequestCheck check, List<ServerStats> servers) {
        List<PoolTarget> pools = environment.pools().stream()
                .filter(pool -> standsBehind(pool, check.backend(), servers))
                .toList();
        Map<String, Errand.To> targets = new LinkedHashMap<>();
        switch (check.via()) {
            case FCGI -> pools.forEach(pool -> targets.put(pool.name(), new Errand.ToPool(pool)));
            case HTTP -> toServers(servers, pools, targets);
            case FRONTEND ->
                targets.put(Objects.requireNonNullElse(check.host(), check.backend()), new Errand.ToFrontend(pools));
        }
        return targets;
    }

    /** Two HAProxies may name a server alike; one request does for both, unless they mean different addresses. */
    private static void toServers(List<ServerStats> servers, List<PoolTarget> pools, Map<String, Errand.To> targets) {
        for (ServerStats server : servers) {
            if (server.address().isEmpty() || server.address().equals("unix")) {
                continue;
            }
            List<PoolTarget> behind = pools.stream()
                    .filter(pool -> pool.standsBehind(server.backend(), server.server(), server.address()))
                    .toList();
            Errand.To to = new Errand.ToServer(server.address(), behind);
            Errand.To other = targets.putIfAbsent(server.server(), to);
            if (other instanceof Errand.ToServer(String address, List<PoolTarget> _)
                    && !address.equals(server.address())) {
                targets.put(server.server() + " at " + server.address(), to);
            }
        }
    }

    /** Whether HAProxy may send a request for this backend to the pool, as far as anybody knows. */
    static boolean mayBeChosen(PoolTarget pool, String backend, Collection<ProxySnapshot> snapshots) {
        List<ServerStats> servers = snapshots.stream()
                .flatMap(snapshot -> snapshot.servers().stream())
                .filter(server -> server.backend().equals(backend)
                        && pool.standsBehind(backend, server.server(), server.address()))
                .toList();
        return servers.isEmpty() || servers.stream().anyMatch(Errands::mayBeChosen);
    }

    private static boolean mayBeChosen(ServerStats server) {
        return switch (server.claim()) {
            case UP, NO_CHECK -> true;
            case DOWN, DRAIN, MAINT -> false;
        };
    }

    private static boolean standsBehind(PoolTarget pool, String backend, List<ServerStats> servers) {
        return pool.serves().stream().anyMatch(pattern -> pattern.backend().equals(backend))
                || servers.stream().anyMatch(server -> pool.standsBehind(backend, server.server(), server.address()));
    }
}

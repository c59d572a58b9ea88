package org.drainboard.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ServerPattern;

/**
 * Which pools stand behind a server, within one environment: those that listen at its address, and those whose {@code
 * serves} names it. A pool may stand behind many servers, and a server may have many pools. HAProxy hides unix
 * addresses, so a server on a unix socket has to be named. The same as {@link PoolTarget#standsBehind}, indexed.
 */
final class ServerPools {
    private final Map<String, List<PoolTarget>> byCanonical = new HashMap<>();
    private final Map<String, List<PoolTarget>> byAddress = new HashMap<>();
    private final Map<String, Map<String, List<PoolTarget>>> byName = new HashMap<>();

    ServerPools(Environment environment) {
        for (PoolTarget pool : environment.pools()) {
            switch (pool.listen()) {
                case Endpoint.Tcp(String host, int port) -> add(byCanonical, canonical(host, "" + port), pool);
                case Endpoint.Ssh(SshHost machine, Endpoint.Tcp tcp) -> add(byCanonical, canonical(machine, tcp), pool);
                case Endpoint.Unix _, Endpoint.Ssh _ -> {}
                case null -> {}
            }
            for (ServerPattern pattern : pool.serves()) {
                add(byName.computeIfAbsent(pattern.backend(), _ -> new HashMap<>()), pattern.server(), pool);
            }
        }
    }

    /** The pools behind a server, each once, those with its address first. */
    List<PoolTarget> behind(ServerStats server) {
        List<PoolTarget> same = byAddress.computeIfAbsent(
                server.address(), address -> byCanonical.getOrDefault(canonical(address), List.of()));
        Map<String, List<PoolTarget>> named = byName.getOrDefault(server.backend(), Map.of());
        if (named.isEmpty()) {
            return same;
        }
        Set<PoolTarget> all = new LinkedHashSet<>(same);
        all.addAll(named.getOrDefault(server.server(), List.of()));
        all.addAll(named.getOrDefault("*", List.of()));
        return List.copyOf(all);
    }

    private static void add(Map<String, List<PoolTarget>> index, String key, PoolTarget pool) {
        index.computeIfAbsent(key, _ -> new ArrayList<>()).add(pool);
    }

    private static String canonical(String host, String port) {
        return Endpoint.Tcp.canonical(host) + " " + port;
    }

    /** A loopback address is one for its own machine alone. */
    private static String canonical(SshHost machine, Endpoint.Tcp far) {
        String there = canonical(far.host(), Integer.toString(far.port()));
        return far.isLoopback() ? Endpoint.Ssh.SCHEME + machine + "/" + there : there;
    }

    private static String canonical(String address) {
        int slash = address.lastIndexOf('/') + 1;
        return address.substring(0, slash) + canonicalHere(address.substring(slash));
    }

    private static String canonicalHere(String address) {
        int colon = address.lastIndexOf(':');
        return colon < 0 ? "" : canonical(address.substring(0, colon), address.substring(colon + 1));
    }
}

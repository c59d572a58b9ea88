package org.drainboard.verdict.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.ProxyId;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;

/**
 * What the HAProxies of an environment have in common: the servers of the same backend and name. Only readings that
 * succeeded and are young enough to judge by are compared.
 *
 * @param tellings by backend and server
 * @param having the HAProxies that have a backend, by its name
 * @param apart the HAProxies that had a server when they were last read, which is too long ago, by backend and server
 */
record Shared(
        Map<String, Map<String, List<Telling>>> tellings,
        Map<String, Set<String>> having,
        Map<String, Map<String, List<String>>> apart) {

    /** @param limit how old a reading may be to judge by it */
    static Shared of(List<ProxyId> proxies, Round round, Duration limit) {
        Shared shared = new Shared(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (ProxyId proxy : proxies) {
            Reading<ProxySnapshot> reading = round.proxies().get(proxy);
            ProxySnapshot snapshot = reading == null ? null : reading.latest().orElse(null);
            if (reading == null || snapshot == null) {
                continue;
            }
            boolean young = Duration.between(reading.since(), round.at()).abs().compareTo(limit) <= 0;
            if (reading instanceof Reading.Fresh<?> && young) {
                shared.add(proxy.haproxy(), reading.since(), snapshot);
            } else {
                shared.leaveOut(proxy.haproxy(), snapshot);
            }
        }
        return shared;
    }

    private void add(String haproxy, Instant at, ProxySnapshot snapshot) {
        for (BackendStats backend : snapshot.backends()) {
            having.computeIfAbsent(backend.name(), _ -> new HashSet<>()).add(haproxy);
        }
        String node = snapshot.process().node();
        List<ServerStats> rows = snapshot.servers();
        int next = 0;
        for (int start = 0; start < rows.size(); start = next) {
            String backend = rows.get(start).backend();
            int heaviest = 1;
            while (next < rows.size() && rows.get(next).backend().equals(backend)) {
                heaviest = Math.max(heaviest, rows.get(next).standing().initialWeight());
                next++;
            }
            Map<String, List<Telling>> servers = tellings.computeIfAbsent(backend, _ -> new LinkedHashMap<>());
            for (ServerStats row : rows.subList(start, next)) {
                servers.computeIfAbsent(row.server(), _ -> new ArrayList<>())
                        .add(new Telling(haproxy, node, at, row, heaviest));
            }
        }
    }

    private void leaveOut(String haproxy, ProxySnapshot snapshot) {
        for (ServerStats row : snapshot.servers()) {
            apart.computeIfAbsent(row.backend(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(row.server(), _ -> new ArrayList<>())
                    .add(haproxy);
        }
    }

    /** Those that had the server when they were last read. */
    List<String> apart(String backend, String server) {
        return apart.getOrDefault(backend, Map.of()).getOrDefault(server, List.of());
    }
}

package org.drainboard.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drainboard.model.ProxyId;
import org.drainboard.model.haproxy.OldWorker;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;

/** What there is to know of each HAProxy itself, beside its backends: how it is read, and workers that a reload left. */
final class ProxyNotes {
    private static final Comparator<ProxyId> BY_NAME =
            Comparator.comparing(ProxyId::environment).thenComparing(ProxyId::haproxy);

    private record Seen(ProxyId id, ProxySnapshot snapshot) {}

    private ProxyNotes() {}

    /** A line each for what a person should know; most HAProxies have none. */
    static List<String> lines(Round round) {
        List<String> lines = new ArrayList<>();
        for (Seen seen : seen(round)) {
            if (!seen.snapshot.process().isKnown()) {
                lines.add(seen.id + " is read through its stats page, read-only: no order can be given there, and which"
                        + " process answers is not known");
            }
            seen.snapshot.oldWorkers().forEach(old -> lines.add(seen.id + ": " + old.sentence()));
            String unknown = seen.snapshot.oldWorkersUnknown();
            if (!unknown.isEmpty()) {
                lines.add(seen.id + ": whether an old worker still drains is not known: " + unknown);
            }
        }
        return lines;
    }

    /** All that could be read, with null for what its way does not tell. */
    static void write(Round round, ArrayNode into) {
        for (Seen seen : seen(round)) {
            boolean known = seen.snapshot.process().isKnown();
            ObjectNode node = into.addObject();
            node.put("environment", seen.id.environment());
            node.put("haproxy", seen.id.haproxy());
            node.put("way", known ? "runtime_socket" : "stats_page");
            node.put("readOnly", !known);
            node.put("pid", known ? Long.valueOf(seen.snapshot.process().pid()) : null);
            node.put("version", known ? seen.snapshot.process().version() : null);
            if (!seen.snapshot.oldWorkersUnknown().isEmpty()) {
                node.putNull("oldWorkers");
                continue;
            }
            ArrayNode workers = node.putArray("oldWorkers");
            for (OldWorker old : seen.snapshot.oldWorkers()) {
                workers.addObject()
                        .put("pid", old.pid())
                        .put("reloads", old.reloads())
                        .put("uptimeSeconds", old.uptime().toSeconds())
                        .put("connections", old.connections());
            }
        }
    }

    private static List<Seen> seen(Round round) {
        return round.proxies().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_NAME))
                .flatMap(entry -> seen(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static Optional<Seen> seen(ProxyId id, Reading<ProxySnapshot> reading) {
        return reading.latest().map(snapshot -> new Seen(id, snapshot));
    }
}

package org.drainboard.verdict.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.ProxyId;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Disagreement;

/** Several HAProxies that are read once a second, each with the servers that a test gives it. */
final class Balancers {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Failure GONE = new Failure(Failure.Kind.TIMED_OUT, "no answer");

    private final Map<String, Map<String, Told>> fleet = new LinkedHashMap<>();
    private final Map<String, String> nodes = new HashMap<>();
    private final Map<String, Reading.Fresh<ProxySnapshot>> kept = new HashMap<>();
    private final Disagreements disagreements;
    private Instant now = Instant.parse("2026-11-20T08:00:00Z");
    private long number;
    List<BackendVerdict> judged = List.of();

    Balancers(String... names) {
        for (String name : names) {
            fleet.put(name, new LinkedHashMap<>());
            nodes.put(name, name);
        }
        List<ProxyTarget> targets = fleet.keySet().stream()
                .map(name -> new ProxyTarget(name, new Endpoint.Unix("/run/" + name + ".sock"), null))
                .toList();
        disagreements = new Disagreements(
                new Environment("production", Access.READ_ONLY, targets, List.of(), List.of(), null), LIMIT);
    }

    /** Each of these HAProxies tells that of the server from now on. */
    Balancers tell(String server, UnaryOperator<Told> what, String... names) {
        for (String name : names.length == 0 ? fleet.keySet().toArray(String[]::new) : names) {
            Map<String, Told> servers = fleet.getOrDefault(name, Map.of());
            servers.put(server, what.apply(servers.getOrDefault(server, Told.UP)));
        }
        return this;
    }

    void forget(String server, String name) {
        fleet.getOrDefault(name, Map.of()).remove(server);
    }

    void node(String name, String machine) {
        nodes.put(name, machine);
    }

    /** It is not read any more; its last reading stays. */
    void lose(String name) {
        kept.put(name, reading(name));
    }

    /** A second passes. */
    List<Disagreement> tick() {
        now = now.plusSeconds(1);
        number++;
        Map<ProxyId, Reading<ProxySnapshot>> readings = new HashMap<>();
        fleet.keySet().forEach(name -> {
            Reading.Fresh<ProxySnapshot> old = kept.get(name);
            readings.put(
                    new ProxyId("production", name),
                    old == null ? reading(name) : new Reading.Stale<>(old.value(), old.at(), GONE));
        });
        return disagreements.of(new Round(number, now, readings, Map.of(), Map.of(), Map.of()), judged);
    }

    /** So many seconds pass. */
    List<Disagreement> after(int seconds) {
        for (int second = 1; second < seconds; second++) {
            tick();
        }
        return tick();
    }

    /** What stands on the screen. */
    static List<String> sentences(List<Disagreement> disagreements) {
        return disagreements.stream().map(Disagreement::sentence).toList();
    }

    private Reading.Fresh<ProxySnapshot> reading(String name) {
        List<ServerStats> rows = new ArrayList<>();
        fleet.getOrDefault(name, Map.of()).forEach((server, told) -> rows.add(told.row("app_fcgi", server)));
        BackendStats backend = new BackendStats("app_fcgi", Mode.HTTP, "UP", 1, 1, 0, Told.IDLE, Told.NOTHING_COUNTED);
        ProxyProcess process = new ProxyProcess(7, "3.0.11", Duration.ofHours(2), nodes.getOrDefault(name, ""));
        return new Reading.Fresh<>(
                new ProxySnapshot(process, List.of(), List.of(backend), rows), now, Duration.ofMillis(2));
    }
}

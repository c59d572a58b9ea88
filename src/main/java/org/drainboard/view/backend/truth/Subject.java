package org.drainboard.view.backend.truth;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.drainboard.model.PoolId;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.model.verdict.WorkerUse;
import org.jspecify.annotations.Nullable;

/**
 * What the pane is about.
 *
 * @param server the one server that is selected, or null for the whole backend
 * @param pools all that stand behind it, read or not
 * @param now to count ages from
 */
public record Subject(
        BackendVerdict backend, @Nullable ServerVerdict server, List<PoolId> pools, Judgement latest, Instant now) {
    public Subject {
        pools = List.copyOf(pools);
    }

    /** A backend, or the server of it that has this name; a server that is gone falls back to its backend. */
    public static Subject of(
            BackendVerdict backend, @Nullable ServerId server, PoolsBehind behind, Judgement latest, Instant now) {
        ServerVerdict found = backend.servers().stream()
                .filter(candidate -> candidate.id().equals(server))
                .findFirst()
                .orElse(null);
        Subject subject = new Subject(backend, found, List.of(), latest, now);
        Set<PoolId> pools = new LinkedHashSet<>(behind.of(backend.id().proxy().environment(), subject.rows()));
        WorkerUse workers = subject.workers();
        if (workers != null) {
            pools.addAll(workers.pools());
        }
        return new Subject(backend, found, List.copyOf(pools), latest, now);
    }

    public Verdict verdict() {
        return server == null ? backend.verdict() : server.verdict();
    }

    public @Nullable Traffic traffic() {
        return server == null ? backend.traffic() : server.traffic();
    }

    public @Nullable WorkerUse workers() {
        return server == null ? backend.workers() : server.workers();
    }

    public String sentence() {
        return server == null ? backend.sentence() : server.sentence();
    }

    /** The rows of HAProxy for the selected server, or for all of the backend's. */
    public List<ServerStats> rows() {
        return rowsOfBackend().stream()
                .filter(row -> server == null || row.server().equals(server.id().server()))
                .toList();
    }

    /** The rows of HAProxy for all servers of the backend. */
    public List<ServerStats> rowsOfBackend() {
        return snapshot().stream()
                .flatMap(snapshot -> snapshot.servers().stream())
                .filter(row -> row.backend().equals(backend.id().backend()))
                .toList();
    }

    /** HAProxy's own row for the backend. */
    public Optional<BackendStats> backendRow() {
        return snapshot().stream()
                .flatMap(snapshot -> snapshot.backends().stream())
                .filter(row -> row.name().equals(backend.id().backend()))
                .findFirst();
    }

    /** Whether HTTP answers are hidden from HAProxy. */
    public boolean outcomeHidden() {
        return backendRow().map(row -> row.mode() != Mode.HTTP).orElse(false);
    }

    /** Since when HAProxy has not answered, if it does not. */
    public Optional<Instant> silentSince() {
        return proxy().filter(reading -> reading.problem().isPresent()).map(Reading::since);
    }

    /** When HAProxy was read last. */
    public Optional<Instant> proxyRead() {
        return proxy().map(Reading::since);
    }

    /** When the pool that was read longest ago was read. */
    public Optional<Instant> poolsRead() {
        return pools.stream()
                .map(pool -> latest.round().pools().get(pool))
                .filter(Objects::nonNull)
                .map(Reading::since)
                .min(Instant::compareTo);
    }

    private Optional<Reading<ProxySnapshot>> proxy() {
        return Optional.ofNullable(latest.round().proxies().get(backend.id().proxy()));
    }

    private Optional<ProxySnapshot> snapshot() {
        return proxy().flatMap(Reading::latest);
    }
}

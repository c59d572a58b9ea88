package org.drainboard.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drainboard.model.BackendId;
import org.drainboard.model.Endpoint;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Headroom;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.Scope;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.model.verdict.WorkerUse;
import org.jspecify.annotations.Nullable;

/** One backend, {@code app}, as a test wants it: servers with a claim and a reality, judged at {@link #NOW}. */
final class Fleet {
    static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    static final ProxyId PROXY = new ProxyId("production", "lb1");
    static final BackendId BACKEND = new BackendId(PROXY, "app");

    private final List<ServerStats> stats = new ArrayList<>();
    private final List<ServerVerdict> verdicts = new ArrayList<>();
    private @Nullable Scope scope;

    static ServerId server(String name) {
        return new ServerId(BACKEND, name);
    }

    static Inventory inventory(Access access) {
        ProxyTarget target = new ProxyTarget("lb1", new Endpoint.Unix("/run/haproxy/admin.sock"), null);
        return new Inventory(
                List.of(new Environment("production", access, List.of(target), List.of(), List.of(), null)),
                new PollSettings(Duration.ofSeconds(1), Duration.ofSeconds(3)));
    }

    Fleet with(String name, Claim claim, Reality reality) {
        return with(name, claim, reality, verdictOf(claim, reality));
    }

    Fleet with(String name, Claim claim, Reality reality, Verdict verdict) {
        return with(row(name, claim, AdminState.READY, false, null, "UP", 10, 10), reality, verdict);
    }

    Fleet with(ServerStats row, Reality reality, Verdict verdict) {
        double value = switch (reality) {
            case SERVING -> 1;
            case IMPAIRED, UNKNOWN -> 0.5;
            case NOT_SERVING -> 0;
        };
        Interval real = reality == Reality.UNKNOWN ? new Interval(0.5, 0, 1) : new Interval(value, value, value);
        stats.add(row);
        verdicts.add(new ServerVerdict(
                server(row.server()),
                verdict,
                row.claim(),
                CheckDepth.L4,
                row.admin(),
                reality,
                real,
                null,
                null,
                null,
                "4 of 4 workers are stuck",
                List.of()));
        return this;
    }

    /** A server that carries requests, with the workers behind it. */
    Fleet busy(String name, long sessions, long perSecond, int free, int workers) {
        ServerStats row = row(name, Claim.UP, AdminState.READY, false, null, "UP", 10, 10);
        Load load = new Load(sessions, 0, null, null, perSecond, new Load.Times(0L, 0L, 500L, 500L));
        with(with(row, row.standing(), load), Reality.SERVING, Verdict.HONEST);
        workers(new Headroom(free, workers), null);
        return this;
    }

    /** Its workers are those of this pool. */
    Fleet ofPool(String pool) {
        Headroom headroom = Objects.requireNonNull(verdicts.getLast().headroom());
        PoolId id = new PoolId(PROXY.environment(), pool);
        int busy = headroom.total() - headroom.free();
        workers(headroom, new WorkerUse(List.of(id), headroom.free(), busy, 0, null, null, null));
        return this;
    }

    private void workers(Headroom headroom, @Nullable WorkerUse use) {
        ServerVerdict last = verdicts.removeLast();
        verdicts.add(new ServerVerdict(
                last.id(),
                last.verdict(),
                last.claim(),
                last.depth(),
                last.admin(),
                last.reality(),
                last.real(),
                headroom,
                null,
                use,
                "",
                List.of()));
    }

    /** A server whose requests wait for workers that do not answer. */
    Fleet stuck(String name, long sessions, long perSecond) {
        ServerStats row = row(name, Claim.UP, AdminState.READY, false, null, "UP", 10, 10);
        Load load = new Load(sessions, 0, null, null, perSecond, new Load.Times(0L, 0L, 5000L, 5000L));
        return with(with(row, row.standing(), load), Reality.NOT_SERVING, Verdict.FALSE_HEALTHY);
    }

    /** The same row with other orders and another load. */
    static ServerStats with(ServerStats row, Standing standing, Load load) {
        return new ServerStats(
                row.backend(),
                row.server(),
                row.mode(),
                row.address(),
                row.claim(),
                row.status(),
                standing,
                row.check(),
                row.weight(),
                row.backup(),
                row.tracked(),
                row.sinceChange(),
                load,
                row.counters());
    }

    Fleet sharedCause() {
        scope = Scope.SHARED;
        return this;
    }

    /** A server of another backend. */
    Fleet elsewhere(ServerStats row) {
        stats.add(row);
        return this;
    }

    static ServerStats row(
            String name,
            Claim claim,
            AdminState admin,
            boolean backup,
            @Nullable String tracked,
            String status,
            long sessions,
            long balanced) {
        return row("app", name, claim, admin, backup, tracked, status, sessions, balanced);
    }

    static ServerStats row(
            String backend,
            String name,
            Claim claim,
            AdminState admin,
            boolean backup,
            @Nullable String tracked,
            String status,
            long sessions,
            long balanced) {
        return new ServerStats(
                backend,
                name,
                Mode.HTTP,
                "127.0.0.1:9000",
                claim,
                status,
                admin,
                HealthCheck.NONE,
                1,
                backup,
                tracked,
                Duration.ofMinutes(5),
                new Load(0, 0, null, null, 0, new Load.Times(null, null, null, null)),
                new Counters(sessions, balanced, 0, 0, 0, 0, 0, 0, 0, 0, null));
    }

    ProxySnapshot snapshot() {
        return snapshot("vm");
    }

    /** As the HAProxy of that machine tells it. */
    ProxySnapshot snapshot(String node) {
        return new ProxySnapshot(
                new ProxyProcess(42, "2.6.12", Duration.ofHours(1), node), List.of(), List.of(), stats);
    }

    Judgement judged() {
        return judged(new Reading.Fresh<>(snapshot(), NOW, Duration.ofMillis(2)));
    }

    Judgement judged(Reading<ProxySnapshot> reading) {
        Round round = new Round(1, NOW, Map.of(PROXY, reading), Map.of(), Map.of(), Map.of());
        BackendVerdict backend = new BackendVerdict(
                BACKEND,
                Verdict.HONEST,
                scope,
                1,
                1,
                1,
                new Interval(1, 1, 1),
                null,
                null,
                null,
                "",
                List.of(),
                verdicts);
        return new Judgement(round, List.of(backend), List.of());
    }

    private static Verdict verdictOf(Claim claim, Reality reality) {
        boolean claimed = claim == Claim.UP || claim == Claim.NO_CHECK;
        return switch (reality) {
            case UNKNOWN -> Verdict.CANNOT_TELL;
            case SERVING, IMPAIRED -> claimed ? Verdict.HONEST : Verdict.FALSE_DOWN;
            case NOT_SERVING -> claimed ? Verdict.FALSE_HEALTHY : Verdict.HONEST;
        };
    }
}

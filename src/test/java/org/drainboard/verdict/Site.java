package org.drainboard.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ResponseCounters;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.ServerVerdict;
import org.jspecify.annotations.Nullable;

/** A small environment whose state is set by a test, and judged one second after another. */
final class Site {
    static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    static final ProxyId PROXY = new ProxyId("production", "lb1");

    final Map<String, Row> servers = new HashMap<>();
    final Map<String, Pool> pools = new HashMap<>();
    final Map<CheckId, RequestResult> requests = new HashMap<>();
    final Map<PoolId, Ladder> ladders = new HashMap<>();
    final Map<PoolId, Failure> poolFailures = new HashMap<>();
    long pid = 1;
    long uptime = 1000;
    Mode mode = Mode.HTTP;
    long haproxyMade;
    long unavailable;

    @Nullable Failure proxyFailure;

    Instant now = START;

    private final Judge judge;
    private final Map<PoolId, Reading.Fresh<PoolStatus>> lastPools = new HashMap<>();
    private Reading.@Nullable Fresh<ProxySnapshot> lastProxy;
    private long number;

    Site(PoolTarget... targets) {
        this(List.of(), targets);
    }

    Site(List<RequestCheck> checks, PoolTarget... targets) {
        Environment environment = new Environment(
                "production",
                Access.READ_ONLY,
                List.of(new ProxyTarget("lb1", new Endpoint.Unix("/run/haproxy.sock"), null)),
                List.of(targets),
                checks,
                null);
        judge = new Judge(new Inventory(List.of(environment), PollSettings.DEFAULT));
        for (PoolTarget target : targets) {
            pools.put(target.name(), new Pool());
        }
    }

    /** A pool at 127.0.0.1 with a status listener of its own. */
    static PoolTarget pool(String name, int port) {
        Endpoint status = new Endpoint.Tcp("127.0.0.1", port + 100);
        return new PoolTarget(
                name,
                new StatusAddress.FastCgi(status, "/fpm-status"),
                new Endpoint.Tcp("127.0.0.1", port),
                null,
                null,
                List.of());
    }

    Row server(String name, int port) {
        return servers.computeIfAbsent(name, _ -> new Row("app", name, "127.0.0.1:" + port));
    }

    Pool pool(String name) {
        return pools.computeIfAbsent(name, _ -> new Pool());
    }

    static PoolId poolId(String name) {
        return new PoolId("production", name);
    }

    /** A second passes; everything is read again, and judged. */
    Judgement tick() {
        return tick(Duration.ofSeconds(1));
    }

    Judgement tick(Duration passes) {
        now = now.plus(passes);
        uptime += passes.toSeconds();
        Reading<ProxySnapshot> proxy = readProxy();
        Map<PoolId, Reading<PoolStatus>> poolReadings = new HashMap<>();
        pools.forEach((name, pool) -> {
            PoolId id = poolId(name);
            Failure failure = poolFailures.get(id);
            Reading.Fresh<PoolStatus> last = lastPools.get(id);
            if (failure == null) {
                last = new Reading.Fresh<>(pool.page(now), now, Duration.ofMillis(1));
                lastPools.put(id, last);
                poolReadings.put(id, last);
            } else {
                poolReadings.put(
                        id,
                        last == null
                                ? new Reading.Missing<>(failure, START)
                                : new Reading.Stale<>(last.value(), last.at(), failure));
            }
        });
        Map<CheckId, Reading<RequestResult>> asked = new HashMap<>();
        requests.forEach((id, result) -> asked.put(id, new Reading.Fresh<>(result, now, Duration.ofMillis(1))));
        Map<PoolId, Reading<Ladder>> climbed = new HashMap<>();
        ladders.forEach((id, ladder) -> climbed.put(id, new Reading.Fresh<>(ladder, now, Duration.ofMillis(1))));
        number++;
        return judge.judge(new Round(number, now, Map.of(PROXY, proxy), poolReadings, climbed, asked));
    }

    private Reading<ProxySnapshot> readProxy() {
        Failure failure = proxyFailure;
        Reading.Fresh<ProxySnapshot> last = lastProxy;
        if (failure == null) {
            last = new Reading.Fresh<>(snapshot(), now, Duration.ofMillis(1));
            lastProxy = last;
            return last;
        }
        return last == null
                ? new Reading.Missing<>(failure, START)
                : new Reading.Stale<>(last.value(), last.at(), failure);
    }

    /** The same readings once more, a second later. */
    Judgement repeat() {
        now = now.plusSeconds(1);
        number++;
        return judge.judge(new Round(
                number,
                now,
                Map.of(PROXY, Objects.requireNonNull(lastProxy)),
                Map.copyOf(lastPools),
                Map.of(),
                Map.of()));
    }

    static BackendVerdict backend(Judgement judgement) {
        return judgement.backends().getFirst();
    }

    static ServerVerdict server(Judgement judgement, String name) {
        return judgement.backends().stream()
                .flatMap(backend -> backend.servers().stream())
                .filter(server -> server.id().server().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ProxySnapshot snapshot() {
        List<ServerStats> rows = new ArrayList<>();
        long sessions = 0;
        long good = 0;
        long bad = 0;
        long econ = 0;
        for (String name : servers.keySet().stream().sorted().toList()) {
            Row row = Objects.requireNonNull(servers.get(name));
            rows.add(row.stats(mode));
            sessions += row.arrivals;
            good += row.good;
            bad += row.bad;
            econ += row.connectErrors;
        }
        ResponseCounters responses = mode == Mode.TCP
                ? null
                : new ResponseCounters(good + bad, 0, good, 0, 0, bad + haproxyMade + unavailable + econ, 0);
        Counters counters = new Counters(sessions, sessions, econ + unavailable, 0, 0, 0, 0, 0, 0, 0, responses);
        Load load = new Load(0, 0, null, null, 0, new Load.Times(0L, 0L, 1L, 1L));
        BackendStats backend = new BackendStats("app", mode, "UP", 2, 2, 0, load, counters);
        return new ProxySnapshot(
                new ProxyProcess(pid, "2.6.12", Duration.ofSeconds(uptime), "lb1"), List.of(), List.of(backend), rows);
    }
}

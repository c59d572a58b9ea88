package org.drainboard.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.fpm.Aggregates;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.OwnRate;
import org.drainboard.model.probe.WebServer;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.MissingTarget;
import org.jspecify.annotations.Nullable;

/** Puts a judgement together for a test: backends by {@link Crew}, pools and failures by name, one environment. */
public final class Fleet {
    /** When everything in the samples happens. */
    public static final Instant NOW = Instant.parse("2026-11-20T08:24:15Z");

    static final String ENVIRONMENT = "production";
    static final Counters NO_COUNTERS = new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null);

    private final Map<ProxyId, List<Crew>> crews = new TreeMap<>(java.util.Comparator.comparing(ProxyId::toString));
    private final Map<ProxyId, Reading<ProxySnapshot>> proxies = new java.util.HashMap<>();
    private final Map<PoolId, Reading<PoolStatus>> pools = new java.util.HashMap<>();
    private final Map<PoolId, Reading<Ladder>> ladders = new java.util.HashMap<>();
    private final Map<WebServer, Reading<Ladder>> webLadders = new java.util.HashMap<>();
    private final List<MissingTarget> missing = new ArrayList<>();
    private @Nullable Failure staleness;

    /** A backend on {@code haproxy}, filled in by {@code content}. */
    public Fleet backend(String haproxy, String backend, Consumer<Crew> content) {
        ProxyId proxy = new ProxyId(ENVIRONMENT, haproxy);
        Crew crew = new Crew(proxy, backend);
        content.accept(crew);
        crews.computeIfAbsent(proxy, _ -> new ArrayList<>()).add(crew);
        return this;
    }

    /** A pool with so many stuck, progressing and free workers; stuck ones run {@code script} for 12.4 s. */
    public Fleet pool(String name, int stuck, int busy, int free, @Nullable Long listenQueue, String script) {
        List<Worker> workers = new ArrayList<>();
        for (int index = 0; index < stuck + busy + free; index++) {
            boolean running = index < stuck + busy;
            workers.add(new Worker(
                    4711 + index,
                    running ? WorkerState.RUNNING : WorkerState.IDLE,
                    NOW.minusSeconds(7200),
                    120 + index,
                    index < stuck ? Duration.ofMillis(12_400 - 130L * index) : Duration.ofMillis(18 + 3L * index),
                    new WorkerRequest("GET", script + "?session=7f3a91&user=jane", "/srv/www" + script, null)));
        }
        Aggregates sums = new Aggregates(free, stuck + busy, stuck + busy + free, 0, stuck);
        PoolStatus status = new PoolStatus(
                name,
                ProcessManager.STATIC,
                NOW.minusSeconds(7200),
                90_210,
                listenQueue,
                sums,
                new Workers.Listed(workers));
        pools.put(
                new PoolId(ENVIRONMENT, name), new Reading.Fresh<>(status, NOW.minusMillis(400), Duration.ofMillis(1)));
        return this;
    }

    public Fleet ladder(String pool, Ladder ladder) {
        ladders.put(
                new PoolId(ENVIRONMENT, pool), new Reading.Fresh<>(ladder, NOW.minusMillis(900), Duration.ofMillis(3)));
        return this;
    }

    /** The ladder of the web server at an address, as HAProxy gives it. */
    public Fleet webLadder(String address, Ladder ladder) {
        webLadders.put(
                new WebServer(ENVIRONMENT, address),
                new Reading.Fresh<>(ladder, NOW.minusMillis(900), Duration.ofMillis(3)));
        return this;
    }

    public Fleet lostPool(String name, Failure failure) {
        pools.put(new PoolId(ENVIRONMENT, name), new Reading.Missing<>(failure, NOW.minusSeconds(48)));
        missing.add(new MissingTarget("pool " + name, failure.message()));
        return this;
    }

    public Fleet lostProxy(String name, Failure failure) {
        proxies.put(new ProxyId(ENVIRONMENT, name), new Reading.Missing<>(failure, NOW.minusSeconds(48)));
        missing.add(new MissingTarget("haproxy " + name, failure.message()));
        return this;
    }

    /** Every HAProxy that was read stopped answering 25 s ago. */
    public Fleet stale(Failure why) {
        staleness = why;
        return this;
    }

    public Judgement judged(long number) {
        List<BackendVerdict> verdicts = new ArrayList<>();
        crews.forEach((proxy, backends) -> {
            List<BackendStats> rows = new ArrayList<>();
            List<ServerStats> servers = new ArrayList<>();
            backends.forEach(crew -> {
                rows.add(crew.stats());
                servers.addAll(crew.serverStats());
                verdicts.add(crew.verdict());
            });
            ProxyProcess process = new ProxyProcess(812, "2.6.12", Duration.ofHours(31), "edge-1");
            ProxySnapshot snapshot = new ProxySnapshot(process, List.of(), rows, servers);
            proxies.put(proxy, reading(snapshot));
        });
        return new Judgement(
                new Round(number, NOW, proxies, pools, ladders, Map.of(), webLadders, new OwnRate(0.6, 20)),
                verdicts,
                missing);
    }

    private Reading<ProxySnapshot> reading(ProxySnapshot snapshot) {
        return staleness == null
                ? new Reading.Fresh<>(snapshot, NOW.minusMillis(400), Duration.ofMillis(2))
                : new Reading.Stale<>(snapshot, NOW.minusSeconds(25), staleness);
    }

    static Load load(long sessions, long queue) {
        return new Load(sessions, queue, null, 0L, sessions, new Load.Times(0L, 0L, 12L, 14L));
    }

    static BackendStats row(String name, int active, Load load) {
        return new BackendStats(name, Mode.HTTP, active > 0 ? "UP" : "DOWN", active, active, 0, load, NO_COUNTERS);
    }
}

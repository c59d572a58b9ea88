package org.drainboard.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.Endpoint;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.fpm.Aggregates;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.HealthCheck;
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
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;

/**
 * A fleet whose counters move: 20 servers a backend, 10 requests a second each, one server in a hundred failing a third
 * of them; and, if asked for, a pool of 8 workers behind each, taking turns, one pool in a hundred stuck.
 */
final class MovingFleet {
    private static final ProxyId PROXY = new ProxyId("production", "lb1");
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final HealthCheck CHECK =
            new HealthCheck(CheckDepth.L4, "L4OK", null, Duration.ofMillis(1), "", false);
    private static final int WORKERS = 8;
    private static final int ONE_IN = 100;

    private final int servers;
    private final int serversABackend;
    private final boolean pools;
    private long second;

    MovingFleet(int servers, boolean pools) {
        this(servers, 20, pools);
    }

    MovingFleet(int servers, int serversABackend, boolean pools) {
        this.servers = servers;
        this.serversABackend = serversABackend;
        this.pools = pools;
    }

    int backends() {
        return servers / serversABackend;
    }

    Inventory inventory() {
        List<PoolTarget> targets = new ArrayList<>();
        for (int i = 0; pools && i < servers; i++) {
            targets.add(new PoolTarget(
                    "pool" + i,
                    new StatusAddress.FastCgi(new Endpoint.Tcp(host(i), 9100), "/fpm-status"),
                    new Endpoint.Tcp(host(i), 9000),
                    null,
                    null,
                    List.of()));
        }
        ProxyTarget proxy = new ProxyTarget("lb1", new Endpoint.Unix("/run/haproxy.sock"), null);
        Environment environment =
                new Environment("production", Access.READ_ONLY, List.of(proxy), targets, List.of(), null);
        return new Inventory(List.of(environment), PollSettings.DEFAULT);
    }

    /** A second later. */
    Round next() {
        second++;
        Instant now = START.plusSeconds(second);
        Map<PoolId, Reading<PoolStatus>> statuses = new HashMap<>();
        for (int i = 0; pools && i < servers; i++) {
            statuses.put(new PoolId("production", "pool" + i), new Reading.Fresh<>(pool(i), now, Duration.ofMillis(1)));
        }
        Reading<ProxySnapshot> proxy = new Reading.Fresh<>(snapshot(), now, Duration.ofMillis(1));
        return new Round(second, now, Map.of(PROXY, proxy), statuses, Map.of(), Map.of());
    }

    /** A second passes. */
    void tick() {
        second++;
    }

    ProxySnapshot snapshot() {
        List<ServerStats> rows = new ArrayList<>(servers);
        List<BackendStats> backends = new ArrayList<>(backends());
        for (int backend = 0; backend < backends(); backend++) {
            long good = 0;
            long bad = 0;
            for (int i = backend * serversABackend; i < (backend + 1) * serversABackend; i++) {
                ServerStats row = server("app" + backend, i);
                rows.add(row);
                good += good(i);
                bad += bad(i);
            }
            backends.add(new BackendStats(
                    "app" + backend,
                    Mode.HTTP,
                    "UP",
                    serversABackend,
                    serversABackend,
                    0,
                    load(serversABackend),
                    counters(good, bad)));
        }
        ProxyProcess process = new ProxyProcess(1, "2.6.12", Duration.ofSeconds(second), "lb1");
        return new ProxySnapshot(process, List.of(), backends, rows);
    }

    private ServerStats server(String backend, int i) {
        return new ServerStats(
                backend,
                "web" + i,
                Mode.HTTP,
                host(i) + ":9000",
                Claim.UP,
                "UP",
                AdminState.READY,
                CHECK,
                1,
                false,
                null,
                Duration.ofSeconds(second),
                load(1),
                counters(good(i), bad(i)));
    }

    PoolStatus pool(int i) {
        boolean stuck = i % ONE_IN == 1;
        List<Worker> workers = new ArrayList<>(WORKERS);
        WorkerRequest request = new WorkerRequest("GET", "/checkout.php", "/srv/www/checkout.php", null);
        for (int worker = 0; worker < WORKERS; worker++) {
            boolean busy = stuck || worker < 2;
            workers.add(new Worker(
                    1000 + worker,
                    busy ? WorkerState.RUNNING : WorkerState.IDLE,
                    START,
                    stuck ? 7 : 7 + second,
                    stuck ? Duration.ofSeconds(second) : Duration.ofMillis(80),
                    request));
        }
        int active = stuck ? WORKERS : 2;
        return new PoolStatus(
                "www",
                ProcessManager.STATIC,
                START,
                100 + 10 * second,
                stuck ? second : 0L,
                new Aggregates(WORKERS - active, active, WORKERS, 0, 0),
                new Workers.Listed(workers));
    }

    private long good(int i) {
        return i % ONE_IN == 0 ? 7 * second : 10 * second;
    }

    private long bad(int i) {
        return 10 * second - good(i);
    }

    private static Counters counters(long good, long bad) {
        ResponseCounters responses = new ResponseCounters(good + bad, 0, good, 0, 0, bad, 0);
        return new Counters(good + bad, good + bad, 0, 0, 0, 0, 0, 0, 0, responses);
    }

    private static Load load(long sessions) {
        return new Load(sessions, 0, null, null, 10, new Load.Times(0L, 0L, 80L, 80L));
    }

    static String host(int i) {
        return "10." + (i >> 16 & 255) + '.' + (i >> 8 & 255) + '.' + (i & 255);
    }
}

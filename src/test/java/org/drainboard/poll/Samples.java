package org.drainboard.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.drainboard.model.Endpoint;
import org.drainboard.model.fpm.Aggregates;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.jspecify.annotations.Nullable;

/** Small pieces of a fleet, for the tests of this room. */
final class Samples {
    static final ProxyTarget LB1 = new ProxyTarget("lb1", new Endpoint.Unix("/run/lb1.sock"), null);
    static final ProxyTarget LB2 = new ProxyTarget("lb2", new Endpoint.Unix("/run/lb2.sock"), null);

    private Samples() {}

    static Inventory inventory(PollSettings poll, List<PoolTarget> pools, RequestCheck... checks) {
        return new Inventory(List.of(environment(pools, checks)), poll);
    }

    static Environment environment(List<PoolTarget> pools, RequestCheck... checks) {
        return new Environment("e", Access.READ_ONLY, List.of(LB1, LB2), pools, List.of(checks), null);
    }

    static PoolTarget pool(String name, int port, @Nullable Integer maxChildren, ServerPattern... serves) {
        Endpoint listen = new Endpoint.Tcp("127.0.0.1", port);
        return new PoolTarget(
                name, new StatusAddress.FastCgi(listen, "/status"), listen, null, maxChildren, List.of(serves));
    }

    static RequestCheck check(String backend, RequestCheck.Via via) {
        Duration second = Duration.ofSeconds(1);
        return new RequestCheck(backend, via, "/a.php", "/a", "shop.example.net", 200, second, second);
    }

    static ProxySnapshot snapshot(ServerStats... servers) {
        ProxyProcess process = new ProxyProcess(1, "2.6.12", Duration.ofHours(1), "lb1");
        return new ProxySnapshot(process, List.of(), List.of(), List.of(servers));
    }

    static ServerStats server(String backend, String name, String address) {
        return server(backend, name, address, Claim.UP);
    }

    static ServerStats server(String backend, String name, String address, Claim claim) {
        return new ServerStats(
                backend,
                name,
                Mode.HTTP,
                address,
                claim,
                claim.name(),
                AdminState.READY,
                HealthCheck.NONE,
                1,
                false,
                null,
                Duration.ZERO,
                new Load(0, 0, null, null, 0, new Load.Times(null, null, null, null)),
                new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null));
    }

    static PoolStatus status(ProcessManager manager, WorkerState... states) {
        List<Worker> workers = IntStream.range(0, states.length)
                .mapToObj(i -> new Worker(100 + i, states[i], Instant.EPOCH, 1, null, null))
                .toList();
        return status(manager, new Workers.Listed(workers), 0, 0);
    }

    /** One that wanted more workers than it may have. */
    static PoolStatus reached(ProcessManager manager, Workers workers, int total) {
        return new PoolStatus("www", manager, Instant.EPOCH, 1, 0L, new Aggregates(0, total, total, 1, 0), workers);
    }

    static PoolStatus status(ProcessManager manager, Workers workers, int idle, int total) {
        return new PoolStatus(
                "www", manager, Instant.EPOCH, 1, 0L, new Aggregates(idle, total - idle, total, 0, 0), workers);
    }
}

package org.drainboard.operate.drain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.drainboard.model.BackendId;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.fpm.Aggregates;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * The course of a drain of {@code app/web1}, second by second: a test sets what is there and takes a reading. Pool {@code
 * www} stands behind web1; web2 is in use.
 */
final class Course {
    static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
    static final ProxyId LB1 = new ProxyId("production", "lb1");
    static final ServerId WEB1 = new ServerId(new BackendId(LB1, "app"), "web1");
    private static final Duration TOOK = Duration.ofMillis(2);

    private final DrainWatch watch;
    private final boolean joined;

    AdminState admin = new AdminState(Set.of(AdminFlag.FORCED_DRAIN));
    CheckSwitch agent = CheckSwitch.ABSENT;
    long pid = 41;
    long sessions;

    @Nullable Long idle = 0L;

    long queued;
    long total = 100;
    long balanced = 100;
    boolean shared;
    boolean haproxyFails;
    long pageAfterMillis = 5;
    boolean poolFails;

    @Nullable Long listenQueue = 0L;

    final List<Worker> workers = new ArrayList<>();
    private @Nullable Instant proxyAt;
    private @Nullable Instant poolAt;
    private ProxySnapshot snapshot = snapshot();
    private PoolStatus page = page();
    private long number;

    Course() {
        this(true, DrainWatch.GRACE);
    }

    Course(boolean joined, Duration grace) {
        this.joined = joined;
        this.watch = new DrainWatch(inventory(joined), grace);
    }

    /** A judgement in which nothing was read. */
    static Judgement nothing() {
        return new Judgement(new Round(1, START, Map.of(), Map.of(), Map.of(), Map.of()), List.of(), List.of());
    }

    DrainWatch watch() {
        return watch;
    }

    /** The drain, verified at the start. */
    Course ordered() {
        watch.ordered(new Action(WEB1, ServerState.DRAIN, "test"), START);
        return this;
    }

    Course busy(int count, Duration age, String uri) {
        workers.clear();
        IntStream.range(0, 4).forEach(i -> workers.add(worker(i, i < count, age, uri)));
        return this;
    }

    /** Everything is read, and read again for each second up to then. */
    DrainProgress at(double seconds) {
        return noted(seconds).getFirst();
    }

    List<DrainProgress> noted(double seconds) {
        Instant now = START.plusMillis(Math.round(seconds * 1000));
        if (!haproxyFails) {
            proxyAt = now;
            snapshot = snapshot();
        }
        if (!poolFails) {
            poolAt = now.plusMillis(pageAfterMillis);
            page = page();
        }
        return watch.note(new Judgement(
                new Round(
                        ++number,
                        now.plusMillis(10),
                        Map.of(LB1, reading(snapshot, haproxyFails, proxyAt)),
                        joined ? Map.of(new PoolId("production", "www"), reading(page, poolFails, poolAt)) : Map.of(),
                        Map.of(),
                        Map.of()),
                List.of(),
                List.of()));
    }

    private static <T> Reading<T> reading(T value, boolean fails, @Nullable Instant at) {
        Failure failure = new Failure(Failure.Kind.TIMED_OUT, "no answer within 3 s");
        if (at == null) {
            return new Reading.Missing<>(failure, START);
        }
        return fails ? new Reading.Stale<>(value, at, failure) : new Reading.Fresh<>(value, at, TOOK);
    }

    private ProxySnapshot snapshot() {
        return new ProxySnapshot(
                new ProxyProcess(pid, "2.6.12", Duration.ofHours(1), "vm"),
                List.of(),
                List.of(),
                List.of(
                        row("app", "web1", admin, new Load(sessions, queued, null, idle, 0, times()), counters()),
                        row(
                                "app",
                                "web2",
                                AdminState.READY,
                                new Load(3, 0, null, 0L, 0, times()),
                                new Counters(9, 9, 0, 0, 0, 0, 0, 0, 0, null))));
    }

    private Counters counters() {
        return new Counters(total, balanced, 0, 0, 0, 0, 0, 0, 0, null);
    }

    private static Load.Times times() {
        return new Load.Times(null, null, null, null);
    }

    private ServerStats row(String backend, String name, AdminState state, Load load, Counters counters) {
        Claim claim = state.maint() ? Claim.MAINT : state.drain() ? Claim.DRAIN : Claim.UP;
        return new ServerStats(
                backend,
                name,
                Mode.HTTP,
                shared || name.equals("web1") ? "10.0.0.1:9000" : "10.0.0.2:9000",
                claim,
                claim.name(),
                new Standing(state, 1, 1, CheckSwitch.ON, agent),
                HealthCheck.NONE,
                1,
                false,
                null,
                Duration.ZERO,
                load,
                counters);
    }

    private PoolStatus page() {
        return new PoolStatus(
                "www",
                ProcessManager.STATIC,
                Instant.EPOCH,
                1,
                listenQueue,
                new Aggregates(4, 0, 4, 0, 0),
                new Workers.Listed(workers));
    }

    static Worker worker(int pid, boolean busy, Duration age, String uri) {
        return new Worker(
                100 + pid,
                busy ? WorkerState.RUNNING : WorkerState.IDLE,
                Instant.EPOCH,
                1,
                age,
                new WorkerRequest("GET", uri, "/srv/www" + uri.replaceFirst("\\?.*", ""), null));
    }

    private static Inventory inventory(boolean joined) {
        PoolTarget pool = new PoolTarget(
                "www",
                new StatusAddress.FastCgi(new Endpoint.Tcp("10.0.0.1", 9100), "/fpm-status"),
                new Endpoint.Tcp("10.0.0.1", 9000),
                "/ping",
                4,
                List.of(new ServerPattern("app", "web1")));
        return new Inventory(
                List.of(new Environment(
                        "production",
                        Access.WRITE,
                        List.of(new ProxyTarget("lb1", new Endpoint.Unix("/run/haproxy/admin.sock"), null)),
                        joined ? List.of(pool) : List.of(),
                        List.of(),
                        null)),
                new PollSettings(Duration.ofSeconds(1), Duration.ofSeconds(3)));
    }
}

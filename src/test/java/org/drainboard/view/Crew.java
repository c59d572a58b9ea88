package org.drainboard.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.drainboard.model.BackendId;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Evidence;
import org.drainboard.model.verdict.Headroom;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.Says;
import org.drainboard.model.verdict.Scope;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.StuckGroup;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.model.verdict.WorkerUse;
import org.jspecify.annotations.Nullable;

/** The servers of one sample backend, each described by what is seen of it; the backend is their sum. */
public final class Crew {
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final BackendId id;
    private final List<ServerVerdict> servers = new ArrayList<>();
    private final List<ServerStats> stats = new ArrayList<>();
    private String sentence = "";
    private @Nullable Scope scope;

    Crew(ProxyId proxy, String backend) {
        id = new BackendId(proxy, backend);
    }

    public Crew says(String text) {
        sentence = text;
        return this;
    }

    public Crew scope(Scope where) {
        scope = where;
        return this;
    }

    /** Serves; {@code free} of its workers are free and the rest make progress. */
    public Crew good(String server, int free, int busy, long requests) {
        Traffic traffic = new Traffic(WINDOW, requests, requests, new Traffic.Failures(0, 0, 0, 0));
        Verdict verdict = free == 0 || free * 5 < busy ? Verdict.AT_RISK : Verdict.HONEST;
        String why =
                free + " of " + (free + busy) + " workers free, " + requests + " of " + requests + " requests served";
        return add(server, verdict, Claim.UP, Reality.SERVING, 1, traffic, use(server, free, busy, 0, 0L), 2, why);
    }

    /** All workers stuck for 12.4 s behind a green check; HAProxy answers 504. */
    public Crew stuck(String server, int workers, long failed, @Nullable Long listenQueue) {
        String why = workers + " of " + workers + " workers stuck 12 s in /checkout.php";
        StuckGroup checkout = new StuckGroup(
                "/srv/www/checkout.php",
                "/checkout.php",
                workers,
                Duration.ofMillis(12_400 - 130L * Math.min(workers, 60)),
                Duration.ofMillis(12_400));
        return stuck(server, listenQueue, failed, why, List.of(checkout));
    }

    /** All workers stuck in several scripts. */
    public Crew stuckIn(String server, long failed, List<StuckGroup> groups) {
        int workers = groups.stream().mapToInt(StuckGroup::workers).sum();
        String why = workers + " of " + workers + " workers stuck 12 s, most in "
                + groups.getFirst().name();
        return stuck(server, 21L, failed, why, groups);
    }

    private Crew stuck(String server, @Nullable Long listenQueue, long failed, String why, List<StuckGroup> groups) {
        Traffic traffic = new Traffic(WINDOW, failed, 0, new Traffic.Failures(0, 0, 0, failed));
        int workers = groups.stream().mapToInt(StuckGroup::workers).sum();
        WorkerUse use = use(server, 0, 0, workers, listenQueue, groups);
        return add(server, Verdict.FALSE_HEALTHY, Claim.UP, Reality.NOT_SERVING, 0, traffic, use, 10, why);
    }

    /** Half of the workers stuck, the others take turns; a share of the requests fails. */
    public Crew halfDead(String server, int stuck, int busy, List<StuckGroup> groups) {
        Traffic traffic = new Traffic(WINDOW, 60, 41, new Traffic.Failures(0, 0, 0, 19));
        String why =
                stuck + " of " + (stuck + busy) + " workers are stuck, the others take turns; 19 of 60 requests failed";
        WorkerUse use = use(server, 0, busy, stuck, 9L, groups);
        return add(server, Verdict.FALSE_HEALTHY, Claim.UP, Reality.IMPAIRED, 0.68, traffic, use, 14, why);
    }

    /** The findings of a server as the judge words them, instead of the one that the others here have. */
    public Crew found(List<Evidence> evidence) {
        ServerVerdict last = servers.removeLast();
        servers.add(new ServerVerdict(
                last.id(),
                last.verdict(),
                last.claim(),
                last.depth(),
                last.admin(),
                last.reality(),
                last.real(),
                last.headroom(),
                last.traffic(),
                last.workers(),
                last.sentence(),
                evidence));
        return this;
    }

    /** What HAProxy prints for the last one: {@code UP 1/3}. */
    public Crew status(String words) {
        ServerStats last = stats.removeLast();
        stats.add(new ServerStats(
                last.backend(),
                last.server(),
                last.mode(),
                last.address(),
                last.claim(),
                words,
                last.standing(),
                last.check(),
                last.weight(),
                last.backup(),
                last.tracked(),
                last.sinceChange(),
                last.load(),
                last.counters()));
        return this;
    }

    /** In drain, finishing what it has. */
    public Crew draining(String server, int sessions) {
        WorkerUse use = use(server, 3, 1, 0, 0L);
        return add(server, Verdict.HONEST, Claim.DRAIN, Reality.SERVING, 1, null, use, sessions, "drained by order");
    }

    public Crew maint(String server) {
        return add(server, Verdict.HONEST, Claim.MAINT, Reality.UNKNOWN, 0, null, null, 0, "in maintenance by order");
    }

    /** Nothing is known of it: {@code why}. */
    public Crew unknown(String server, String why) {
        return add(server, Verdict.CANNOT_TELL, Claim.UP, Reality.UNKNOWN, 0.5, null, null, 0, why);
    }

    /** Claimed down, yet our own request is answered. */
    public Crew falseDown(String server) {
        WorkerUse use = use(server, 4, 0, 0, 0L);
        return add(server, Verdict.FALSE_DOWN, Claim.DOWN, Reality.SERVING, 1, null, use, 0, "our request got 200");
    }

    private Crew add(
            String server,
            Verdict verdict,
            Claim claim,
            Reality reality,
            double real,
            @Nullable Traffic traffic,
            @Nullable WorkerUse use,
            int sessions,
            String why) {
        ServerId server0 = new ServerId(id, server);
        AdminState admin = admin(claim);
        Headroom headroom = use == null ? null : new Headroom(use.idle(), use.total());
        Interval interval = reality == Reality.UNKNOWN ? new Interval(0.5, 0, 1) : new Interval(real, real, real);
        Evidence evidence = new Evidence(evidenceRule(verdict), says(verdict), why, Map.of("sessions", sessions));
        servers.add(new ServerVerdict(
                server0,
                verdict,
                claim,
                CheckDepth.L4,
                admin,
                reality,
                interval,
                headroom,
                traffic,
                use,
                why,
                List.of(evidence)));
        HealthCheck check = new HealthCheck(CheckDepth.L4, "L4OK", null, Duration.ofMillis(0), "", false);
        stats.add(new ServerStats(
                id.backend(),
                server,
                Mode.HTTP,
                "10.0.0." + (1 + stats.size() % 250) + ":9000",
                claim,
                claim.name(),
                admin,
                check,
                1,
                false,
                null,
                Duration.ofMinutes(31),
                Fleet.load(sessions, 0),
                Fleet.NO_COUNTERS));
        return this;
    }

    private WorkerUse use(String server, int idle, int busy, int stuck, @Nullable Long queue) {
        return use(server, idle, busy, stuck, queue, List.of());
    }

    private WorkerUse use(String server, int idle, int busy, int stuck, @Nullable Long queue, List<StuckGroup> groups) {
        PoolId pool = new PoolId(id.proxy().environment(), "www-" + server);
        boolean any = stuck > 0;
        return new WorkerUse(
                List.of(pool),
                idle,
                busy,
                stuck,
                any ? Duration.ofMillis(12_400) : null,
                any ? "/checkout.php" : null,
                groups,
                queue);
    }

    private static AdminState admin(Claim claim) {
        return switch (claim) {
            case DRAIN -> new AdminState(java.util.Set.of(AdminFlag.FORCED_DRAIN));
            case MAINT -> new AdminState(java.util.Set.of(AdminFlag.FORCED_MAINT));
            case UP, DOWN, NO_CHECK -> AdminState.READY;
        };
    }

    private static String evidenceRule(Verdict verdict) {
        return verdict == Verdict.FALSE_HEALTHY ? "saturated-without-progress" : "workers-seen-free";
    }

    private static Says says(Verdict verdict) {
        return switch (verdict) {
            case FALSE_HEALTHY, FALSE_DOWN -> Says.CONTRADICTS;
            case CANNOT_TELL -> Says.CANNOT_TELL;
            case AT_RISK, HONEST -> Says.SUPPORTS;
        };
    }

    BackendStats stats() {
        return Fleet.row(id.backend(), claimedServing(), Fleet.load(sessions(), 0));
    }

    List<ServerStats> serverStats() {
        return stats;
    }

    BackendVerdict verdict() {
        List<ServerVerdict> worstFirst = servers.stream()
                .sorted(Comparator.comparing(ServerVerdict::verdict))
                .toList();
        return Sums.of(id, worstFirst, scope, claimedServing(), sentence);
    }

    private int claimedServing() {
        return (int) servers.stream().filter(each -> each.claim() == Claim.UP).count();
    }

    private long sessions() {
        return stats.stream().mapToLong(each -> each.load().sessions()).sum();
    }
}

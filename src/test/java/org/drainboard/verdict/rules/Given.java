package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.verdict.pool.Occupancy;
import org.drainboard.verdict.window.ClaimChanges;
import org.drainboard.verdict.window.Flow;
import org.drainboard.verdict.window.Tally;
import org.jspecify.annotations.Nullable;

/** Builds a scene for a rule: a server that is UP by an L4 check, with nothing else known of it. */
final class Given {
    private Claim claim = Claim.UP;
    private String status = "UP";
    private HealthCheck check = new HealthCheck(CheckDepth.L4, "L4OK", null, Duration.ZERO, "", false);
    private @Nullable String tracked;
    private Mode mode = Mode.HTTP;
    private String address = "127.0.0.1:9001";
    private long sessions;
    private @Nullable Long idleConnections;
    private @Nullable Long total = 1L;
    private @Nullable Traffic fast;
    private @Nullable Traffic slow;
    private double usual = 0.005;
    private long successesInARow;
    private @Nullable Flow sinceSuccess;
    private @Nullable Tally lately;
    private ClaimChanges changes = ClaimChanges.NONE;
    private final List<Peer> peers = new ArrayList<>();
    private @Nullable Ladder climbed;
    private boolean whole = true;
    private int weight = 1;
    private Duration claimAge = Duration.ZERO;
    private @Nullable Failure proxyProblem;
    private final List<PoolScene> pools = new ArrayList<>();
    private final List<Asked> requests = new ArrayList<>();
    private @Nullable Ladder webServer;

    static Given server() {
        return new Given();
    }

    /** What a rule says, as {@code BEARING: text}. */
    List<String> seenBy(Rule rule) {
        return rule.look(scene()).stream()
                .map(finding -> finding.bearing() + ": " + finding.text())
                .toList();
    }

    static Traffic traffic(int seconds, long arrivals, long succeeded, long failed) {
        return new Traffic(Duration.ofSeconds(seconds), arrivals, succeeded, new Traffic.Failures(failed, 0, 0, 0));
    }

    static Failure failure(Failure.Kind kind) {
        return new Failure(kind, "tcp://127.0.0.1:9101: " + kind.name().toLowerCase(Locale.ROOT));
    }

    Given claims(Claim claim, String status, CheckDepth depth, String result) {
        this.claim = claim;
        this.status = status;
        this.check = new HealthCheck(depth, result, null, Duration.ofMillis(1), "", false);
        return this;
    }

    Given tracks(String other) {
        tracked = other;
        return this;
    }

    Given tcp() {
        mode = Mode.TCP;
        return this;
    }

    Given at(String address) {
        this.address = address;
        return this;
    }

    Given sessions(long n) {
        sessions = n;
        return this;
    }

    Given keeps(long connections) {
        idleConnections = connections;
        return this;
    }

    Given averaging(long millis) {
        total = millis;
        return this;
    }

    Given fast(long arrivals, long succeeded, long failed) {
        fast = traffic(10, arrivals, succeeded, failed);
        return this;
    }

    Given slow(long arrivals, long succeeded, long failed) {
        slow = traffic(60, arrivals, succeeded, failed);
        return this;
    }

    Given usually(double share) {
        usual = share;
        return this;
    }

    Given successesInARow(long n) {
        successesInARow = n;
        return this;
    }

    Given withoutSuccessFor(int seconds, long arrivals) {
        sinceSuccess = new Flow(Duration.ofSeconds(seconds), new Tally(arrivals, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        return this;
    }

    Given retries(long n) {
        return retries(n, 0);
    }

    /** @param moved retries that went to another server, beside those that stayed */
    Given retries(long stayed, long moved) {
        lately = new Tally(0, 0, 0, 0, 0, stayed, 0, 0, moved, 0, 0);
        return this;
    }

    Given weighing(int share) {
        weight = share;
        return this;
    }

    Given changed(int times, int seconds) {
        changes = new ClaimChanges(times, Duration.ofSeconds(seconds));
        return this;
    }

    /** A server of the backend that is claimed to serve; web1 is this one. */
    Given peer(String name, int itsWeight, long arrivals, @Nullable Long millis) {
        peers.add(new Peer(name, itsWeight, arrivals, millis));
        return this;
    }

    /** What the ladder found at the pool that is given next. */
    Given climbed(Ladder ladder) {
        climbed = ladder;
        return this;
    }

    Given lately(Traffic traffic) {
        fast = traffic;
        return this;
    }

    /** Some HAProxy of the environment could not be read. */
    Given partOfTheFront() {
        whole = false;
        return this;
    }

    Given haproxySilent(int seconds) {
        claimAge = Duration.ofSeconds(seconds);
        proxyProblem = failure(Failure.Kind.TIMED_OUT);
        return this;
    }

    Given readBefore(int seconds) {
        claimAge = Duration.ofSeconds(seconds);
        return this;
    }

    Given asked(Asked asked) {
        requests.add(asked);
        return this;
    }

    Given webServer(Ladder ladder) {
        webServer = ladder;
        return this;
    }

    Given pool(Occupancies occupancy) {
        return pool(Parts.STATUS_LISTEN, occupancy.build(), null, true, null);
    }

    Given poolFails(Failure.Kind kind, boolean everRead) {
        return pool(Parts.STATUS_LISTEN, null, failure(kind), everRead, null);
    }

    /** A pool without {@code pm.status_listen}: its status page is where its requests go. */
    Given onlyAddressFails(Failure.Kind kind, boolean everRead) {
        return pool(Parts.LISTEN, null, failure(kind), everRead, climbed);
    }

    /** The ladder of a pool without {@code pm.status_listen}. */
    Given onlyAddress(Ladder ladder) {
        return pool(Parts.LISTEN, null, null, true, ladder);
    }

    Given ladder(@Nullable Occupancies occupancy, Ladder ladder) {
        return pool(Parts.STATUS_LISTEN, occupancy == null ? null : occupancy.build(), null, true, ladder);
    }

    private Given pool(
            Endpoint status,
            @Nullable Occupancy occupancy,
            @Nullable Failure problem,
            boolean everRead,
            @Nullable Ladder ladder) {
        Front front = new Front(sessions, idleConnections, whole);
        pools.add(Parts.pool(pools.size() + 1, status, occupancy, problem, everRead, front, ladder));
        return this;
    }

    private List<Traffic> spans() {
        return Stream.of(slow, fast).filter(Objects::nonNull).toList();
    }

    Scene scene() {
        Load load = new Load(sessions, 0, null, idleConnections, 0, new Load.Times(0L, 0L, 1L, total));
        ServerStats stats = Parts.server(mode, address, claim, status, check, weight, tracked, load);
        return new Scene(
                stats,
                claimAge,
                Duration.ofSeconds(5),
                proxyProblem,
                new Outcomes(fast, slow, spans(), usual, successesInARow, sinceSuccess, lately),
                changes,
                peers,
                pools,
                requests,
                webServer);
    }
}

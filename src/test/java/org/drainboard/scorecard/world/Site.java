package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.SECOND;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drainboard.scorecard.CheckKind;

/** All that a scenario puts together: pools, HAProxy, users, checks and the fault. */
final class Site {
    static final String ENVIRONMENT = "production";
    static final String HAPROXY = "lb1";
    static final String BACKEND = "app";
    static final Instant EPOCH = Instant.parse("2026-11-20T08:00:00Z");

    final Scenario scenario;
    final Timeline timeline = new Timeline();
    final Wall wall = new Wall(timeline, EPOCH);
    final Chance chance;
    final Fault fault;
    final AccessLog log;
    final Haproxy haproxy;
    final Users users;
    private final Map<CheckKind, List<Check>> checks = new EnumMap<>(CheckKind.class);

    Site(Scenario scenario) {
        this.scenario = scenario;
        chance = new Chance(scenario.seed());
        fault = new Fault(scenario.kind(), scenario.share(), chance.split());
        log = new AccessLog(timeline, EPOCH, scenario.kind());
        List<Server> servers = new ArrayList<>();
        for (int i = 0; i < scenario.servers(); i++) {
            servers.add(server(i));
        }
        haproxy = new Haproxy(
                timeline,
                new Balance(servers, scenario.kind() == Kind.FAST_500),
                scenario.confounder() == Confounder.RETRIES,
                log);
        users = new Users(haproxy, chance.split(), rate(), errors(), is(Confounder.ABORTS) ? 0.2 : 0);
        if (faulty()) {
            timeline.at(from(), fault::begin);
            timeline.at(until(), this::recover);
        }
    }

    boolean is(Confounder confounder) {
        return scenario.confounder() == confounder;
    }

    /** Whether anything goes wrong at all. */
    boolean faulty() {
        return scenario.kind() != Kind.NONE && scenario.bad() > 0;
    }

    long from() {
        return micros(scenario.warmUp());
    }

    long until() {
        return from() + micros(scenario.lasting());
    }

    long end() {
        return until() + 60 * SECOND;
    }

    /** The servers that a kind of check holds for down. */
    Set<String> down(CheckKind kind) {
        List<Check> all = checks.getOrDefault(kind, List.of());
        List<Server> servers = haproxy.servers();
        Set<String> down = null;
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).health().up()) {
                down = down == null ? new HashSet<>() : down;
                down.add(servers.get(i).name);
            }
        }
        return down == null ? Set.of() : down;
    }

    /** Requests a second over all servers. */
    double rate() {
        return scenario.rate() / (is(Confounder.LOW_TRAFFIC) ? 10 : 1);
    }

    /** Below one request a second an error now and then would be most of the traffic. */
    private double errors() {
        return is(Confounder.NORMAL_ERRORS) ? 0.02 : rate() < 1 ? 0 : 0.005;
    }

    private Server server(int i) {
        String name = "web" + (i + 1);
        boolean bad = faulty() && i < scenario.bad();
        PoolShape shape = Sizing.of(scenario, name, chance);
        Pool pool = new Pool(shape, timeline, chance.split(), bad ? fault : Fault.none(), EPOCH);
        for (CheckKind kind : CheckKind.values()) {
            long first = chance.between(0, Check.inter(kind));
            checks.computeIfAbsent(kind, _ -> new ArrayList<>())
                    .add(new Check(kind, pool, timeline, chance.split(), first));
        }
        String address = shape.unix() ? "unix" : Listing.host(i) + ":" + Listing.PORT;
        return new Server(
                name,
                address,
                pool,
                bad,
                checks.getOrDefault(CheckKind.L4, List.of()).getLast());
    }

    private void recover() {
        boolean stopped = fault.stopped();
        fault.end();
        haproxy.servers().stream().filter(server -> server.bad).forEach(server -> server.pool.recover(stopped));
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}

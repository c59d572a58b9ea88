package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.SECOND;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.scorecard.CheckKind;
import org.drainboard.scorecard.Outcome;

/** The laboratory's set-up in the simulator: static pools of 4 on TCP, a fault that a test begins and ends. */
final class Stand {
    static final int WORKERS = 4;

    final Timeline timeline = new Timeline();
    final Fault fault;
    final Haproxy haproxy;
    final AccessLog log;
    final List<Pool> pools = new ArrayList<>();
    final List<Outcome> ended = new ArrayList<>();

    /** @param firstCheck when HAProxy's check is made for the first time, in seconds */
    Stand(Kind kind, int servers, int backlog, double firstCheck) {
        fault = new Fault(kind, 1, new Chance(1));
        log = new AccessLog(timeline, Site.EPOCH, kind);
        List<Server> all = new ArrayList<>();
        for (int i = 0; i < servers; i++) {
            Chance chance = new Chance(i);
            PoolShape shape = new PoolShape("web" + (i + 1), ProcessManager.STATIC, WORKERS, backlog, false);
            Pool pool = new Pool(shape, timeline, chance, fault, Site.EPOCH);
            Check check = new Check(CheckKind.L4, pool, timeline, chance, micros(firstCheck));
            all.add(new Server(shape.name(), Listing.host(i) + ":9000", pool, true, check));
            pools.add(pool);
        }
        haproxy = new Haproxy(timeline, new Balance(all, false), false, log);
    }

    /** A request that takes some time in a free worker, both in seconds. */
    void request(double at, double takes) {
        request(at, takes, false);
    }

    void request(double at, double takes, boolean erroneous) {
        Page page = Page.script("/page.php", 1);
        timeline.at(micros(at), () -> new Stream(haproxy, page, micros(takes), erroneous).arrive());
    }

    void runUntil(double seconds) {
        timeline.runUntil(micros(seconds));
        ended.addAll(log.drain());
    }

    ProxySnapshot snapshot() {
        return haproxy.seen();
    }

    ServerStats server() {
        return snapshot().servers().getFirst();
    }

    BackendStats backend() {
        return snapshot().backends().getFirst();
    }

    Pool pool() {
        return pools.getFirst();
    }

    /** How long each request took so far as it ended, in seconds after {@code since}. */
    List<Double> endings(double since) {
        return ended.stream()
                .map(outcome -> Duration.between(Site.EPOCH, outcome.at()).toNanos() / 1e9 - since)
                .toList();
    }

    static long micros(double seconds) {
        return Math.round(seconds * SECOND);
    }
}

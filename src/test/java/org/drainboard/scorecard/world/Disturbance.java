package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.MILLISECOND;
import static org.drainboard.scorecard.world.Timeline.SECOND;

import java.time.Duration;
import java.util.List;

/** What happens besides, again and again. */
final class Disturbance {
    private static final long SOONEST = 30 * SECOND;
    private static final long LATEST = 60 * SECOND;
    private static final Duration STEP = Duration.ofMinutes(1);

    private final Site site;
    private final Chance chance;

    private Disturbance(Site site) {
        this.site = site;
        this.chance = site.chance.split();
    }

    static void begin(Site site) {
        Disturbance disturbance = new Disturbance(site);
        switch (site.scenario.confounder()) {
            // What lasts for the whole run stands in the site's parts.
            case NONE, LOW_TRAFFIC, ABORTS, RETRIES, NORMAL_ERRORS, LOST_POLLS, ONDEMAND, GROWING -> {}
            case RELOAD -> disturbance.again(site.haproxy::reload);
            case COUNTER_RESET -> disturbance.again(site.haproxy::clearCounters);
            case DEPLOY -> disturbance.again(disturbance::deploy);
            case DRAIN -> disturbance.again(disturbance::drain);
            case CLOCK_JUMP -> disturbance.again(disturbance::setClock);
            case LONG_POLL -> disturbance.again(disturbance::longPoll);
            case BURST -> disturbance.again(disturbance::burst);
            case FULL_POOL -> site.haproxy.servers().forEach(disturbance::fill);
        }
    }

    private void again(Runnable what) {
        Timeline timeline = site.timeline;
        timeline.at(timeline.now() + chance.between(SOONEST, LATEST), () -> {
            what.run();
            again(what);
        });
    }

    /** One pool after another, seconds apart. */
    private void deploy() {
        long at = site.timeline.now();
        for (Server server : site.haproxy.servers()) {
            site.timeline.at(at, () -> server.pool.reload(chance.between(100 * MILLISECOND, 500 * MILLISECOND)));
            at += chance.between(SECOND / 10, SECOND);
        }
    }

    /** A good server, unless it is the last one that is in use. */
    private void drain() {
        List<Server> good = site.haproxy.servers().stream()
                .filter(server -> !server.bad && server.usable())
                .toList();
        long usable = site.haproxy.servers().stream().filter(Server::usable).count();
        if (good.isEmpty() || usable < 2) {
            return;
        }
        Server server = good.get(chance.below(good.size()));
        Timeline timeline = site.timeline;
        server.drain(true, timeline.now());
        timeline.at(
                timeline.now() + chance.between(8 * SECOND, 20 * SECOND), () -> server.drain(false, timeline.now()));
    }

    private void setClock() {
        site.wall.set(chance.hits(0.5) ? STEP : STEP.negated());
    }

    private void longPoll() {
        new Stream(site.haproxy, Page.LONG_POLL, 20 * SECOND, false).arrive();
    }

    private void burst() {
        Timeline timeline = site.timeline;
        site.users.crowd(10);
        timeline.at(timeline.now() + 10 * SECOND, () -> site.users.crowd(1));
    }

    /** Another site's clients, which do not come through this backend, keep the pool at its brim. */
    private void fill(Server server) {
        double own = site.rate() / site.scenario.servers() * Page.mean();
        int clients = (int) Math.ceil(server.pool.shape.workers() - own / Sizing.FULL);
        for (int i = 0; i < clients; i++) {
            site.timeline.at(0, new OtherTraffic(server.pool, chance.split(), Sizing.FULL));
        }
    }
}

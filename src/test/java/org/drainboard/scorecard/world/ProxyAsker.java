package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.SECOND;

import org.drainboard.model.haproxy.ProxySnapshot;

/** Reads HAProxy once a second. */
final class ProxyAsker extends Asker<ProxySnapshot> {
    private final Haproxy haproxy;

    ProxyAsker(Haproxy haproxy, Wall wall, Chance chance, long first, double lost) {
        super(haproxy.timeline, wall, chance, first, SECOND, lost);
        this.haproxy = haproxy;
    }

    @Override
    void ask() {
        answered(haproxy.seen(), true);
    }
}

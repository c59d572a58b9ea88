package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.SECOND;

import java.util.List;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;

/** Climbs a pool's ladder every 5 s; only connects while the pool is known to be full. */
final class LadderAsker extends Asker<Ladder> {
    static final long EVERY = 5 * SECOND;

    private final Pool pool;
    private final StatusAsker status;
    private final Wall wall;
    private final List<Rung> rungs;

    /** @param listener whether the page is polled elsewhere, so that it is a rung of the climb */
    LadderAsker(Pool pool, StatusAsker status, boolean listener, Wall wall, Chance chance, long first) {
        super(pool.timeline(), wall, chance, first, EVERY, 0);
        this.pool = pool;
        this.status = status;
        this.wall = wall;
        this.rungs = listener
                ? List.of(Rung.CONNECT, Rung.HANDSHAKE, Rung.PING, Rung.STATUS)
                : List.of(Rung.CONNECT, Rung.HANDSHAKE, Rung.PING);
    }

    @Override
    void ask() {
        new Climb(pool, chance, wall, rungs, Full.of(pool, status.reading()).orElse(null), this::answered).begin();
    }
}

package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.SECOND;

import org.drainboard.model.Failure;
import org.drainboard.model.fpm.PoolStatus;

/** Reads a status page once a second: from a listener of its own, or from a worker, if one is free in time. */
final class StatusAsker extends Asker<PoolStatus> {
    private final Pool pool;
    private final boolean listener;

    StatusAsker(Pool pool, boolean listener, Wall wall, Chance chance, long first, double lost) {
        super(pool.timeline(), wall, chance, first, SECOND, lost);
        this.pool = pool;
        this.listener = listener;
    }

    @Override
    void ask() {
        if (!listener) {
            Question.put(
                    pool,
                    Page.STATUS,
                    Page.STATUS.duration(chance),
                    DEADLINE,
                    _ -> answered(pool.page(), true),
                    this::failed);
        } else if (pool.probe() == Pool.Connected.REFUSED) {
            failed(new Failure(Failure.Kind.REFUSED, "nobody listens at the status address of " + pool.shape.name()));
        } else {
            answered(pool.page(), true);
        }
    }
}

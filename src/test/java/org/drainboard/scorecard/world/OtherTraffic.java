package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.MILLISECOND;
import static org.drainboard.scorecard.world.Timeline.SECOND;

/** A client of a pool that does not come through this backend: it asks, waits for the answer, and asks again. */
final class OtherTraffic extends Event {
    private static final Page PAGE = Page.script("/other.php", 100);
    private static final double SERVICE = 0.1 * SECOND;

    private final Pool pool;
    private final Chance chance;
    private final double pause;

    /** @param busy the share of its time that it holds a worker, while none lets it wait */
    OtherTraffic(Pool pool, Chance chance, double busy) {
        this.pool = pool;
        this.chance = chance;
        this.pause = SERVICE / busy - SERVICE;
    }

    @Override
    void happen() {
        long duration = chance.between(20 * MILLISECOND, (long) (2 * SERVICE) - 20 * MILLISECOND);
        Pool.Connected connected = pool.connect(new Job(PAGE, duration) {
            @Override
            void ended(Answer answer) {
                again(chance.exponential(pause));
            }
        });
        if (connected != Pool.Connected.ACCEPTED) {
            again(SECOND);
        }
    }

    private void again(long after) {
        pool.timeline().at(pool.timeline().now() + after, this);
    }
}

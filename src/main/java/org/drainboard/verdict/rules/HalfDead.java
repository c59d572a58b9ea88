package org.drainboard.verdict.rules;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.verdict.Interval;
import org.drainboard.verdict.pool.Occupancy;

/**
 * {@code workers stuck for 3 s >= half of all}, and more than the last are left. Every single request is still perfect; a
 * burst is not: it goes in {@code ceil(n / workers left)} waves (measured with 0 to 3 of 4 blocked, a burst of 10: half
 * of it done in 203, 204, 304, 561 ms). 3 s, so that two slow requests at a time are no alarm. Nothing fails yet, so it
 * is a danger, never more. Silent on a pool that may start more workers, nobody knows how many.
 */
final class HalfDead implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        List<Finding> found = new ArrayList<>();
        for (PoolScene pool : scene.pools()) {
            Occupancy o = pool.occupancy();
            if (o != null
                    && o.compared()
                    && !o.openEnded()
                    && o.usable() > Headroom.last(o)
                    && o.stalled().settled() * 2 >= o.total()) {
                found.add(judge(scene, pool, o));
            }
        }
        return found;
    }

    private static Finding judge(Scene scene, PoolScene pool, Occupancy o) {
        int burst = Math.max(10, 2 * o.total());
        int waves = waves(burst, o.usable());
        int usual = waves(burst, o.total());
        String text = scene.naming(pool) + o.stuck() + " of " + Phrase.count(o.total(), "worker") + " stuck"
                + SaturatedWithoutProgress.where(o) + "; " + o.usable() + " left: a burst of " + burst + " would take "
                + waves + " waves instead of " + usual;
        Numbers numbers = Numbers.of("workers", o.total())
                .and("stuck", o.stuck())
                .and("usable", o.usable())
                .and("burst", burst)
                .and("waves", waves)
                .and("usual waves", usual)
                .seconds("oldest", o.oldest());
        return new Finding(
                "half-dead",
                Bearing.ENDANGERED,
                new Interval(1, (double) o.usable() / o.total(), 1),
                text,
                numbers.map());
    }

    private static int waves(int burst, int workers) {
        return Math.ceilDiv(burst, workers);
    }
}

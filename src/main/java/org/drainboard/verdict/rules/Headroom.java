package org.drainboard.verdict.rules;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.verdict.Interval;
import org.drainboard.verdict.pool.Occupancy;

/**
 * {@code workers not stuck <= max(1, a quarter)}, and some are stuck. A pool is a cliff, not a slope: with 3 of 4 stuck
 * every probe is still perfect, and with the fourth nothing works; so the last step before it is the only warning.
 * Silent on a pool that may start more workers, nobody knows how many: its few free ones are not its last.
 */
final class Headroom implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        List<Finding> found = new ArrayList<>();
        for (PoolScene pool : scene.pools()) {
            Occupancy o = pool.occupancy();
            if (o != null
                    && o.compared()
                    && !o.openEnded()
                    && o.stuck() > 0
                    && o.usable() > 0
                    && o.usable() <= last(o)) {
                found.add(judge(scene, pool, o));
            }
        }
        return found;
    }

    /** The workers that are the last of a pool. */
    static int last(Occupancy o) {
        return Math.max(1, o.total() / 4);
    }

    private static Finding judge(Scene scene, PoolScene pool, Occupancy o) {
        String text = scene.naming(pool) + "headroom " + o.usable() + " of " + Phrase.count(o.total(), "worker") + ": "
                + o.stuck() + " stuck" + SaturatedWithoutProgress.where(o);
        Numbers numbers = Numbers.of("workers", o.total())
                .and("usable", o.usable())
                .and("free", o.free())
                .and("stuck", o.stuck())
                .seconds("oldest", o.oldest());
        return new Finding(
                "headroom",
                Bearing.ENDANGERED,
                new Interval(1, (double) o.usable() / o.total(), 1),
                text,
                numbers.map());
    }
}

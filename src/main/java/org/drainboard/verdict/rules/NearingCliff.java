package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drainboard.model.verdict.Interval;
import org.drainboard.verdict.pool.Climb;
import org.drainboard.verdict.pool.Occupancy;

/**
 * {@code workers not stuck / workers that get stuck a second <= 30 s}: the time left until nothing works, if workers go on
 * to get stuck as they did. The rate is a robust slope over three rises or more ({@link Climb}); 30 s, because it was
 * seen over no more than that, and a line reaches no further than what it was drawn through. Workers that are only busy
 * do not count: a pool that merely got busier has none that is stuck.
 */
final class NearingCliff implements Rule {
    private static final Duration FAR = Duration.ofSeconds(30);

    @Override
    public List<Finding> look(Scene scene) {
        List<Finding> found = new ArrayList<>();
        for (PoolScene pool : scene.pools()) {
            Occupancy o = pool.occupancy();
            Climb climb = o == null ? null : o.climb();
            if (o != null && climb != null && o.usable() > 0) {
                if (o.openEnded()) {
                    found.add(Finding.of("nearing-cliff", Bearing.BLIND, unknownEnd(scene, pool, climb), Map.of()));
                } else if (climb.until(o.usable()).compareTo(FAR) <= 0) {
                    found.add(judge(scene, pool, o, climb));
                }
            }
        }
        return found;
    }

    private static String unknownEnd(Scene scene, PoolScene pool, Climb climb) {
        return scene.naming(pool) + "one more worker stuck every " + Phrase.seconds(climb.each())
                + "; how long that goes well cannot be told: the inventory has no max_children for it";
    }

    private static Finding judge(Scene scene, PoolScene pool, Occupancy o, Climb climb) {
        Duration left = climb.until(o.usable());
        String text = scene.naming(pool) + o.usable() + " of " + Phrase.count(o.total(), "worker")
                + " not stuck, one more stuck every " + Phrase.seconds(climb.each()) + ": about "
                + Math.max(1, Math.round(left.toMillis() / 1000.0)) + " s to the cliff";
        Numbers numbers = Numbers.of("workers", o.total())
                .and("usable", o.usable())
                .and("stuck", o.stuck())
                .and("stuck a second", climb.perSecond())
                .and("rises", climb.rises())
                .seconds("seen over", climb.over())
                .seconds("left", left);
        return new Finding(
                "nearing-cliff",
                Bearing.ENDANGERED,
                new Interval(1, (double) o.usable() / o.total(), 1),
                text,
                numbers.map());
    }
}

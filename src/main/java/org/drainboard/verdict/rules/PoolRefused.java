package org.drainboard.verdict.rules;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.verdict.Interval;

/**
 * The pool's own address refuses (or its socket file is gone, after it was read before) : PHP-FPM is dead, whatever HAProxy's
 * checks have noticed so far (fall 3 x inter 2 s). A pool that was never read while its servers answer has a wrong
 * address in the inventory, so nothing is concluded. Over HTTP a refusal is the web server's.
 */
final class PoolRefused implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        List<Finding> found = new ArrayList<>();
        for (PoolScene pool : scene.pools()) {
            Failure problem = pool.problem();
            if (problem != null && gone(pool, problem)) {
                found.add(judge(scene, pool, problem));
            }
        }
        return found;
    }

    private static boolean gone(PoolScene pool, Failure problem) {
        return pool.target().status() instanceof StatusAddress.FastCgi
                && (problem.kind() == Failure.Kind.REFUSED
                        || (problem.kind() == Failure.Kind.NOT_FOUND && pool.everRead()));
    }

    private static Finding judge(Scene scene, PoolScene pool, Failure problem) {
        if (!pool.everRead() && scene.outcomes().successesInARow() > 0) {
            String text = "pool " + pool.id().pool() + " refuses us, but "
                    + scene.outcomes().succeeded() + " requests succeeded: check its address in the inventory";
            return Finding.of(
                    "pool-refused",
                    Bearing.BLIND,
                    text,
                    Numbers.of("succeeded", scene.outcomes().succeeded()).map());
        }
        return new Finding(
                "pool-refused",
                scene.pools().size() > 1 ? Bearing.IMPAIRED : Bearing.NOT_SERVING,
                scene.pools().size() > 1 ? new Interval(0.5, 0, 1) : new Interval(0, 0, 0),
                "pool " + pool.id().pool() + " is dead: " + problem.message(),
                Numbers.of("sessions", pool.sessions()).map());
    }
}

package org.drainboard.verdict.rules;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.verdict.Interval;

/**
 * The pool's own address refuses (or its socket file is gone, after it was read before): PHP-FPM is dead, whatever HAProxy's
 * checks have noticed so far (fall 3 x inter 2 s). A pool that was never read may as well have a wrong address in the
 * inventory: nothing is concluded while its servers answer, nor from a status address that is not where its requests
 * go. Over HTTP a refusal is the web server's.
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

    private static Finding doubtful(Scene scene, PoolScene pool, String because) {
        String text = "the status page of pool " + pool.id().pool() + " refuses us, but " + because
                + ": check its address in the inventory";
        return Finding.of(
                "pool-refused",
                Bearing.BLIND,
                text,
                Numbers.of("succeeded", scene.outcomes().succeeded()).map());
    }

    private static Finding judge(Scene scene, PoolScene pool, Failure problem) {
        if (!pool.everRead() && scene.outcomes().successesInARow() > 0) {
            return doubtful(scene, pool, scene.outcomes().succeeded() + " requests succeeded");
        }
        if (!pool.everRead() && !pool.target().statusAtListen()) {
            return doubtful(scene, pool, "it was never read, and its requests go elsewhere");
        }
        return new Finding(
                "pool-refused",
                scene.pools().size() > 1 ? Bearing.IMPAIRED : Bearing.NOT_SERVING,
                scene.pools().size() > 1 ? new Interval(0.5, 0, 1) : new Interval(0, 0, 0),
                "pool " + pool.id().pool() + " is dead: " + problem.message(),
                Numbers.of("sessions", pool.sessions()).map());
    }
}

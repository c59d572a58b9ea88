package org.drainboard.verdict.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drainboard.verdict.pool.Occupancy;

/**
 * {@code stuck - pinned > sessions of all servers in front of the pool}: workers run requests that no HAProxy waits for
 * any more. After a 504 the worker goes on to its end, so capacity stays lost while {@code scur} looks free. A doubt
 * only: somebody else may use the pool, and the two were read at different moments. When some HAProxy was not read, its
 * sessions are missing, and nothing can be told.
 */
final class Zombies implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        List<Finding> found = new ArrayList<>();
        for (PoolScene pool : scene.pools()) {
            Occupancy o = pool.occupancy();
            if (o == null) {
                continue;
            }
            long zombies = o.stuck() - o.pinned() - pool.sessions();
            if (zombies > 0 && !pool.front().whole()) {
                String text = scene.naming(pool) + "whether anybody waits for its "
                        + Phrase.count(o.stuck(), "stuck worker") + " cannot be told: not every HAProxy was read";
                found.add(Finding.of("zombies", Bearing.BLIND, text, Map.of()));
            } else if (zombies > 0) {
                String text = scene.naming(pool) + Phrase.count(zombies, "stuck worker")
                        + " more than HAProxy has sessions (" + pool.sessions()
                        + "): requests that nobody waits for any more";
                Numbers numbers = Numbers.of("zombies", zombies).and("sessions", pool.sessions());
                found.add(Finding.of("zombies", Bearing.DOUBT, text, numbers.map()));
            }
        }
        return found;
    }
}

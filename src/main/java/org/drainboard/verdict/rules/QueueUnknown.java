package org.drainboard.verdict.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drainboard.verdict.pool.Occupancy;

/**
 * A pool that was read, and whose listen queue is not known: on a unix socket the page says 0 whatever waits (measured
 * with 5 queued). Sessions and arrivals take its place; it is said, because 0 and unknown look alike.
 */
final class QueueUnknown implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        List<Finding> found = new ArrayList<>();
        for (PoolScene pool : scene.pools()) {
            Occupancy o = pool.occupancy();
            if (o != null && o.listenQueue() == null) {
                String text = scene.naming(pool)
                        + "its listen queue cannot be told: on a unix socket the page says 0 whatever waits";
                found.add(Finding.of("queue-unknown", Bearing.NOTE, text, Map.of()));
            }
        }
        return found;
    }
}

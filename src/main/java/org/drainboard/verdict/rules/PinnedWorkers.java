package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.verdict.Interval;
import org.drainboard.verdict.pool.Occupancy;
import org.drainboard.verdict.window.Flow;

/**
 * {@code pinned > 0}: workers that read headers in two readings, with the same request count: each is held by a kept
 * connection that sends nothing; HAProxy's own, when it keeps as many ({@code srv_icur}), else a silent client's. All of
 * them pinned and {@code listen queue > 0}, or arrivals without a success for 2 s: the second black
 * hole, without any database (HAProxy's fcgi {@code keep-conn}; haproxy#2936). All of them pinned and nobody waiting is a
 * danger: HAProxy may still use its kept connections, others get none. Fewer is a doubt.
 */
final class PinnedWorkers implements Rule {
    private static final Duration STILL = Duration.ofSeconds(2);

    @Override
    public List<Finding> look(Scene scene) {
        List<Finding> found = new ArrayList<>();
        for (PoolScene pool : scene.pools()) {
            Occupancy o = pool.occupancy();
            if (o != null && o.compared() && o.pinned() > 0) {
                found.add(judge(scene, pool, o));
            }
        }
        return found;
    }

    private static Finding judge(Scene scene, PoolScene pool, Occupancy o) {
        boolean all = o.saturated() && o.pinned() == o.stuck();
        Long queue = o.listenQueue();
        boolean waiting = (queue != null && queue > 0) || stalled(scene);
        Bearing bearing = !all ? Bearing.DOUBT : waiting ? Bearing.NOT_SERVING : Bearing.ENDANGERED;
        Interval real = !all
                ? null
                : waiting ? new Interval(0, 0, Wilson.of(0, o.total()).high()) : new Interval(1, 0, 1);
        Long kept = pool.front().idleConnections();
        boolean foreign = kept != null && kept == 0 && pool.front().whole();
        String text = scene.naming(pool) + o.pinned() + " of " + o.total()
                + " workers read headers and get none"
                + (kept == null || kept == 0 ? "" : "; HAProxy keeps " + Phrase.count(kept, "idle connection"))
                + (queue == null ? "" : "; queue " + queue)
                + (foreign
                        ? ": held by somebody else, HAProxy keeps no connection"
                        : ": option keep-conn pins workers");
        Numbers numbers = Numbers.of("workers", o.total())
                .and("pinned", o.pinned())
                .known("idle connections", kept)
                .known("queue", queue);
        return new Finding("pinned-workers", bearing, real, text, numbers.map());
    }

    /** The page and HAProxy are read at different moments: a request that is in flight for one reading waits for nothing. */
    private static boolean stalled(Scene scene) {
        Flow quiet = scene.outcomes().sinceSuccess();
        return quiet != null
                && scene.stats().load().sessions() > 0
                && scene.outcomes().arrivalsSinceSuccess() > 0
                && quiet.window().compareTo(STILL) >= 0;
    }
}

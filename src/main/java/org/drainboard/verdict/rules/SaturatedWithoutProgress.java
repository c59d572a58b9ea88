package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.verdict.Interval;
import org.drainboard.verdict.pool.Occupancy;

/**
 * {@code stuck = workers, and requests wait}: every worker is busy with the same request in two readings, overdue
 * against the pool's usual pace, and {@code listen queue > 0}, or more sessions than workers, or more arrivals since
 * the last success than workers could hold. Together they leave no room for "just busy": a busy pool takes turns, and
 * a slow request alone makes nobody wait. Needs no timeout to expire, so it fires 5 s before the first 504.
 *
 * <p>With nobody seen waiting it is a danger only, until the youngest stuck request has run 3 s (three times the usual,
 * if that is more; 5 s if the usual is unknown): a request that came now would wait as long. Unless the pool may start
 * more workers: one slow report on a pool with {@code pm = ondemand} holds all of its workers, and harms nobody.
 */
final class SaturatedWithoutProgress implements Rule {
    private static final Duration UNSEEN = Duration.ofSeconds(3);
    private static final Duration UNSEEN_UNPACED = Duration.ofSeconds(5);

    @Override
    public List<Finding> look(Scene scene) {
        List<Finding> found = new ArrayList<>();
        for (PoolScene pool : scene.pools()) {
            Occupancy o = pool.occupancy();
            if (o != null && o.saturated() && o.pinned() < o.stuck()) {
                found.add(judge(scene, pool, o));
            }
        }
        return found;
    }

    private static Finding judge(Scene scene, PoolScene pool, Occupancy o) {
        int workers = o.total();
        Long queue = o.listenQueue();
        long waiting = Math.max(
                queue == null ? 0 : queue,
                Math.max(pool.sessions(), scene.outcomes().arrivalsSinceSuccess()) - workers);
        boolean grows = o.openEnded() && waiting <= 0;
        boolean stalls = waiting > 0 || (!grows && overdueFor(o));
        boolean elsewhere =
                scene.pools().stream().map(PoolScene::occupancy).anyMatch(other -> other != null && other.moving());
        Bearing bearing = grows
                ? Bearing.WOULD_SERVE
                : !stalls ? Bearing.ENDANGERED : elsewhere ? Bearing.IMPAIRED : Bearing.NOT_SERVING;
        Interval real = switch (bearing) {
            case NOT_SERVING ->
                new Interval(0, 0, Wilson.of(0, workers + Math.max(0, waiting)).high());
            case IMPAIRED -> new Interval(0.5, 0, 1);
            default -> new Interval(1, 0, 1);
        };
        String text = scene.naming(pool) + workers + " of " + workers + " workers stuck" + where(o)
                + (queue == null ? "; " + Phrase.count(pool.sessions(), "session") : "; queue " + queue)
                + (waiting > 0 ? "" : "; nobody is seen waiting yet")
                + (grows ? ", and the pool never reached its limit, so it starts more" : "")
                + (o.caveat() == null ? "" : " (by the page's sums: " + o.caveat() + ")");
        Numbers numbers = Numbers.of("workers", workers)
                .and("stuck", o.stuck())
                .seconds("oldest", o.oldest())
                .seconds("youngest", o.youngest())
                .known("queue", queue)
                .and("sessions", pool.sessions())
                .and("waiting", Math.max(0, waiting));
        return new Finding("saturated-without-progress", bearing, real, text, numbers.map());
    }

    private static boolean overdueFor(Occupancy o) {
        Duration youngest = o.youngest();
        Duration usual = o.usual();
        Duration due = usual == null ? UNSEEN_UNPACED : longer(UNSEEN, usual.multipliedBy(3));
        return youngest != null && youngest.compareTo(due) >= 0;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** {@code " 12 s in /checkout.php"}, as far as it is known. */
    static String where(Occupancy o) {
        return StuckIn.words(o.oldest(), o.stalled().groups());
    }
}

package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.verdict.pool.Occupancy;
import org.drainboard.verdict.window.Flow;

/**
 * {@code no success for max(0.9 s, 5 x ttime)} while at least 4 requests arrived since and at least as many as arrived
 * are in flight, on a server that answered at least 4 in the last 60 s. HAProxy counts nothing until a stream ends, so a
 * stall shows as sessions that pile up while the totals stand still. 0.9 s is one poll, less its jitter: after a block the
 * first poll may still bring a success, the second brings none. Only for HTTP, and not where the pools are read and no
 * worker of theirs is stuck: long polls and downloads look alike, but a server of those has a long {@code ttime}.
 */
final class StalledSessions implements Rule {
    private static final Duration LEAST = Duration.ofMillis(900);
    private static final int FEW = 4;
    private static final int KNOWN = 4;

    @Override
    public List<Finding> look(Scene scene) {
        Flow quiet = scene.outcomes().sinceSuccess();
        Traffic slow = scene.outcomes().slow();
        if (!scene.claimedUp() || !scene.http() || quiet == null || slow == null || seenWell(scene, quiet)) {
            return List.of();
        }
        long sessions = scene.stats().load().sessions();
        long arrivals = quiet.delta().arrivals();
        Long total = scene.stats().load().times().total();
        Duration due = Duration.ofMillis(Math.max(LEAST.toMillis(), total == null ? 0 : 5 * total));
        if (sessions < FEW
                || arrivals < FEW
                || sessions < arrivals
                || slow.succeeded() < KNOWN
                || quiet.window().compareTo(due) < 0) {
            return List.of();
        }
        String text = Phrase.count(sessions, "session") + " wait, " + arrivals + " arrived, and none succeeded for "
                + Phrase.seconds(quiet.window());
        return List.of(new Finding(
                "stalled-sessions",
                Bearing.NOT_SERVING,
                new Interval(0, 0, Wilson.of(0, sessions).high()),
                text,
                Numbers.of("sessions", sessions)
                        .and("arrivals", arrivals)
                        .seconds("without success", quiet.window())
                        .map()));
    }

    /** A page from before the last success says nothing of the time since: without a status listener it hangs now. */
    private static boolean seenWell(Scene scene, Flow quiet) {
        for (PoolScene pool : scene.pools()) {
            Occupancy o = pool.occupancy();
            if (o != null && o.compared() && o.stuck() == 0 && pool.age().compareTo(quiet.window()) <= 0) {
                return true;
            }
        }
        return false;
    }
}

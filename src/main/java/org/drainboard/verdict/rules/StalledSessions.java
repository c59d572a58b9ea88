package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.verdict.window.Flow;

/**
 * {@code no success for max(2 s, 5 x ttime)} while at least 3 requests arrived and 3 are in flight, on a server that
 * answered at least 4 in the last 60 s. HAProxy counts nothing until a stream ends, so a stall shows as sessions that
 * pile up while the totals stand still. Only for HTTP, and only where no pool reading knows better: long polls and
 * downloads look alike, but a server of those has a long {@code ttime}.
 */
final class StalledSessions implements Rule {
    private static final Duration LEAST = Duration.ofSeconds(2);
    private static final int FEW = 3;
    private static final int KNOWN = 4;

    @Override
    public List<Finding> look(Scene scene) {
        Flow quiet = scene.outcomes().sinceSuccess();
        Traffic slow = scene.outcomes().slow();
        boolean seenInside = scene.pools().stream().anyMatch(pool -> pool.occupancy() != null);
        if (!scene.claimedUp() || !scene.http() || seenInside || quiet == null || slow == null) {
            return List.of();
        }
        long sessions = scene.stats().load().sessions();
        long arrivals = quiet.delta().arrivals();
        Long total = scene.stats().load().times().total();
        Duration due = Duration.ofMillis(Math.max(LEAST.toMillis(), total == null ? 0 : 5 * total));
        if (sessions < FEW
                || arrivals < FEW
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
}

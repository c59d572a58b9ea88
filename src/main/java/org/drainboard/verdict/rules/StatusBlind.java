package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.verdict.Interval;
import org.drainboard.verdict.window.Flow;
import org.drainboard.verdict.window.TrafficWindow;

/**
 * The status page was connected to and did not answer by the deadline: without {@code pm.status_listen} it is served by
 * a worker, so no worker was free for that long. That is evidence, not missing data; how strong depends on HAProxy:
 *
 * <ul>
 *   <li>3 sessions, 3 arrivals since the last success, and none for 2 s: nothing gets through. With fewer, a quiet
 *       server and one lost answer look the same;
 *   <li>successes within these 2 s: full, but taking turns, so a danger;
 *   <li>no request at all: it may be full or hung, and nobody can tell; that {@code connect()} works (a rung of the
 *       ladder) only shows that it is not dead.
 * </ul>
 *
 * A status listener of its own ({@code pm.status_listen}) is another pool: that it is silent says nothing of the workers.
 */
final class StatusBlind implements Rule {
    private static final Duration STILL = Duration.ofSeconds(2);
    private static final int FEW = 3;

    @Override
    public List<Finding> look(Scene scene) {
        List<Finding> found = new ArrayList<>();
        for (PoolScene pool : scene.pools()) {
            Failure problem = pool.problem();
            if (problem != null
                    && (problem.kind() == Failure.Kind.TIMED_OUT || problem.kind() == Failure.Kind.CONNECT_TIMED_OUT)) {
                found.add(judge(scene, pool));
            }
        }
        return found;
    }

    private static Finding judge(Scene scene, PoolScene pool) {
        Flow quiet = scene.outcomes().sinceSuccess();
        Duration still = quiet == null ? Duration.ZERO : quiet.window();
        long arrivals = scene.outcomes().arrivalsSinceSuccess();
        boolean waiting = arrivals >= FEW && scene.stats().load().sessions() >= FEW;
        boolean stalled = waiting && still.compareTo(STILL) >= 0;
        boolean turns = still.compareTo(STILL) < 0 && scene.outcomes().succeeded() > 0;
        String head = "the status page of pool " + pool.id().pool() + " gets no worker: ";
        Numbers numbers = Numbers.of("sessions", pool.sessions())
                .and("arrivals", arrivals)
                .seconds("without success", still);
        if (elsewhere(pool)) {
            String text = "the status listener of pool " + pool.id().pool()
                    + " does not answer; it is a pool of its own, so nothing is known of the workers";
            return Finding.of("status-blind", Bearing.BLIND, text, numbers.map());
        }
        if (stalled) {
            String text =
                    head + Phrase.count(pool.sessions(), "session") + " and no success for " + Phrase.seconds(still);
            Interval real = new Interval(0, 0, Wilson.of(0, pool.sessions()).high());
            return new Finding("status-blind", Bearing.NOT_SERVING, real, text, numbers.map());
        }
        if (turns) {
            String text = head + "full, but " + scene.outcomes().succeeded() + " requests succeeded in "
                    + Phrase.seconds(TrafficWindow.FAST);
            return new Finding("status-blind", Bearing.ENDANGERED, new Interval(1, 0, 1), text, numbers.map());
        }
        String port = connects(pool) ? "connect works, so it is " : "";
        return Finding.of(
                "status-blind", Bearing.BLIND, head + port + "full or hung, and no request shows which", numbers.map());
    }

    private static boolean elsewhere(PoolScene pool) {
        return !pool.target().statusMayTakeAWorker();
    }

    private static boolean connects(PoolScene pool) {
        return pool.ladder() != null
                && pool.ladder().rungs().stream()
                        .anyMatch(rung -> rung.rung() == Rung.CONNECT && rung instanceof RungResult.Passed);
    }
}

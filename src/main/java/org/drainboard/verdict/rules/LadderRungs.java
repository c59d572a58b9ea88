package org.drainboard.verdict.rules;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.verdict.Interval;
import org.drainboard.verdict.pool.Occupancy;
import org.jspecify.annotations.Nullable;

/**
 * The first rung of a recent ladder that failed, and the last that passed. FPM needs a free worker for anything above
 * {@code connect()}, so a handshake proves one, and a handshake that times out on an open port proves that none was
 * free. When the workers are seen to be free or taking turns, a rung that timed out is a doubt only: they were seen later.
 * A port that refuses is one only when users are served, or the page that shows the workers came from that very port: a
 * page from {@code pm.status_listen} shows free workers whoever can reach them. A rung that is answered with another word than expected is a doubt too: the answer came from a worker.
 *
 * <p>The rungs of a real request, and of a status page that is polled at the pool's own address, are weighed by {@link
 * OurRequest} and {@link StatusBlind}. An answer on {@code pm.status_listen} is no rung.
 */
final class LadderRungs implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        List<Finding> found = new ArrayList<>();
        for (PoolScene pool : scene.pools()) {
            Ladder ladder = pool.ladder();
            if (ladder != null) {
                climb(scene, pool, climbed(pool, ladder), found);
            }
        }
        return found;
    }

    private static void climb(Scene scene, PoolScene pool, List<RungResult> rungs, List<Finding> found) {
        RungResult.@Nullable Passed last = null;
        for (RungResult result : rungs) {
            switch (result) {
                case RungResult.Passed passed -> last = passed;
                case RungResult.Failed failed -> {
                    found.add(failed(scene, pool, last, failed));
                    if (failed.failure().kind() == Failure.Kind.REJECTED) {
                        passed(scene, pool, last, found);
                    }
                    return;
                }
                case RungResult.NotAsked _ -> {}
            }
        }
        passed(scene, pool, last, found);
    }

    private static void passed(Scene scene, PoolScene pool, RungResult.@Nullable Passed last, List<Finding> found) {
        if (last != null && last.rung() != Rung.CONNECT) {
            found.add(new Finding(
                    "ladder",
                    Bearing.WOULD_SERVE,
                    new Interval(1, Wilson.of(1, 1).low(), 1),
                    scene.naming(pool) + RungWords.of(last.rung()) + " answered in " + RungWords.took(last),
                    Numbers.of("took", last.took().toNanos() / 1e9).map()));
        }
    }

    private static List<RungResult> climbed(PoolScene pool, Ladder ladder) {
        return ladder.rungs().stream()
                .filter(each -> switch (each.rung()) {
                    case CONNECT, HANDSHAKE, PING -> true;
                    case STATUS -> !pool.target().statusAtListen();
                    case WEB_SERVER, REQUEST -> false;
                })
                .toList();
    }

    private static Finding failed(
            Scene scene, PoolScene pool, RungResult.@Nullable Passed last, RungResult.Failed failed) {
        Failure.Kind kind = failed.failure().kind();
        boolean noWorker = kind == Failure.Kind.TIMED_OUT || kind == Failure.Kind.CONNECT_TIMED_OUT;
        boolean dead = kind == Failure.Kind.REFUSED;
        Occupancy o = pool.occupancy();
        boolean seenWell = o != null && o.moving();
        boolean outweighed = dead
                ? scene.outcomes().succeeded() > 0 || (seenWell && pool.target().statusAtListen())
                : seenWell;
        Bearing bearing = !noWorker && !dead
                ? Bearing.DOUBT
                : outweighed ? Bearing.DOUBT : scene.pools().size() > 1 ? Bearing.IMPAIRED : Bearing.NOT_SERVING;
        String text = scene.naming(pool)
                + (last == null ? "" : RungWords.of(last.rung()) + " answers in " + RungWords.took(last) + ", but ")
                + RungWords.of(failed.rung()) + " fails: " + failed.failure().message();
        Interval real = bearing == Bearing.DOUBT
                ? null
                : new Interval(0, 0, Wilson.of(0, 1).high());
        return new Finding(
                "ladder",
                bearing,
                real,
                text,
                Numbers.of("age", pool.ladderAge().toMillis() / 1000.0).map());
    }
}

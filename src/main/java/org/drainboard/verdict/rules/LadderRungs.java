package org.drainboard.verdict.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * free. When the workers are seen to be free or taking turns, a failed rung is a doubt only: they were seen later.
 */
final class LadderRungs implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        List<Finding> found = new ArrayList<>();
        for (PoolScene pool : scene.pools()) {
            Ladder ladder = pool.ladder();
            if (ladder != null) {
                climb(scene, pool, ladder, found);
            }
        }
        return found;
    }

    private static void climb(Scene scene, PoolScene pool, Ladder ladder, List<Finding> found) {
        RungResult.@Nullable Passed last = null;
        for (RungResult result : climbed(pool, ladder)) {
            switch (result) {
                case RungResult.Passed passed -> last = passed;
                case RungResult.Failed failed -> {
                    found.add(failed(scene, pool, last, failed));
                    return;
                }
                case RungResult.NotAsked _ -> {}
            }
        }
        if (last != null && last.rung() != Rung.CONNECT) {
            String text = scene.naming(pool) + words(last.rung()) + " answered in "
                    + String.format(Locale.ROOT, "%.1f ms", last.took().toNanos() / 1e6);
            found.add(new Finding(
                    "ladder",
                    Bearing.WOULD_SERVE,
                    new Interval(1, Wilson.of(1, 1).low(), 1),
                    text,
                    Numbers.of("took", last.took().toNanos() / 1e9).map()));
        }
    }

    /**
     * The rungs that are this rule's to weigh: a real request is {@link OurRequest}'s, and where the polled status page is
     * the pool's own, {@link StatusBlind} and those that read the workers have it.
     */
    private static List<RungResult> climbed(PoolScene pool, Ladder ladder) {
        return ladder.rungs().stream()
                .filter(each -> switch (each.rung()) {
                    case CONNECT, HANDSHAKE, PING -> true;
                    case STATUS -> !pool.target().statusAtListen();
                    case REQUEST -> false;
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
        Bearing bearing = !noWorker && !dead
                ? Bearing.DOUBT
                : seenWell ? Bearing.DOUBT : scene.pools().size() > 1 ? Bearing.IMPAIRED : Bearing.NOT_SERVING;
        String text = scene.naming(pool) + (last == null ? "" : words(last.rung()) + " passes, but ")
                + words(failed.rung()) + " fails: " + failed.failure().message();
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

    private static String words(Rung rung) {
        return switch (rung) {
            case CONNECT -> "connect";
            case HANDSHAKE -> "the FastCGI handshake";
            case PING -> "ping";
            case STATUS -> "the status page";
            case REQUEST -> "a real request";
        };
    }
}

package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Asker.DEADLINE;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.jspecify.annotations.Nullable;

/** One climb of the ladder as {@code org.drainboard.probe} does it: the first rung that fails is the last asked. */
final class Climb {
    private static final long CONNECT = 80;

    private final Pool pool;
    private final Chance chance;
    private final Wall wall;
    private final List<Rung> rungs;
    private final @Nullable String full;
    private final Landing landing;
    private final List<RungResult> results = new ArrayList<>();
    private final long deadline;

    /** Where the result goes; {@code well} tells whether the target can bear more. */
    @FunctionalInterface
    interface Landing {
        void reached(Ladder ladder, boolean well);
    }

    /**
     * @param rungs those to ask, from the connection up
     * @param full why only the connection is to be asked for, or null
     */
    Climb(Pool pool, Chance chance, Wall wall, List<Rung> rungs, @Nullable String full, Landing landing) {
        this.pool = pool;
        this.wall = wall;
        this.rungs = rungs;
        this.chance = chance;
        this.full = full;
        this.landing = landing;
        this.deadline = pool.timeline().now() + DEADLINE;
    }

    void begin() {
        switch (pool.connect(new Knock(Page.NOTHING.duration(chance)))) {
            case ACCEPTED -> {
                passed(Rung.CONNECT, CONNECT);
                above();
            }
            case REFUSED ->
                failed(Rung.CONNECT, new Failure(Failure.Kind.REFUSED, "nobody listens at " + pool.shape.name()));
            case BACKLOG_FULL -> Question.backlogFull(pool, DEADLINE, failure -> failed(Rung.CONNECT, failure));
        }
    }

    private void above() {
        if (full != null) {
            leaveOut(full);
            return;
        }
        if (results.size() == rungs.size()) {
            land();
            return;
        }
        Rung rung = rungs.get(results.size());
        Page page = switch (rung) {
            case CONNECT, WEB_SERVER, HANDSHAKE -> Page.NOTHING;
            case PING -> Page.PING;
            case STATUS -> Page.STATUS;
            case REQUEST -> Page.DEEP;
        };
        long begun = pool.timeline().now();
        Question.put(
                pool,
                page,
                page.duration(chance),
                Math.max(1, deadline - begun),
                _ -> {
                    passed(rung, pool.timeline().now() - begun);
                    above();
                },
                failure -> failed(rung, failure));
    }

    private void passed(Rung rung, long took) {
        results.add(new RungResult.Passed(rung, Duration.of(took, ChronoUnit.MICROS), wall.now()));
    }

    private void failed(Rung rung, Failure failure) {
        results.add(new RungResult.Failed(rung, failure, wall.now()));
        leaveOut(rung.name().toLowerCase(Locale.ROOT) + " failed");
    }

    private void leaveOut(String reason) {
        rungs.stream().skip(results.size()).forEach(rung -> results.add(new RungResult.NotAsked(rung, reason)));
        land();
    }

    private void land() {
        boolean well = results.stream().allMatch(RungResult.Passed.class::isInstance);
        landing.reached(new Ladder(results), well);
    }
}

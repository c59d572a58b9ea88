package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.MILLISECOND;
import static org.drainboard.scorecard.world.Timeline.SECOND;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.drainboard.model.Failure;
import org.drainboard.model.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Asks one target again and again, at the pace of {@code org.drainboard.poll}: on a grid while it is well, and more
 * rarely for each failure in a row. What was read once stays known, with its time.
 */
abstract class Asker<T> extends Event {
    /** Of one exchange; in the simulated inventory. */
    static final long DEADLINE = 2 * SECOND;

    private static final long LONGEST = 15 * SECOND;
    private static final int DOUBLINGS = 10;

    final Timeline timeline;
    final Chance chance;
    private final Wall wall;
    private final long every;
    private final double lost;
    private @Nullable Reading<T> reading;
    private int failures;
    private long begun;
    private Instant begunAt;
    private Instant endedAt;

    /** @param lost share of the exchanges that fail on the way */
    Asker(Timeline timeline, Wall wall, Chance chance, long first, long every, double lost) {
        this.timeline = timeline;
        this.wall = wall;
        this.chance = chance;
        this.every = every;
        this.lost = lost;
        this.begunAt = wall.now();
        this.endedAt = begunAt;
        timeline.at(first, this);
    }

    /** Puts the question; ends in {@link #answered} or {@link #failed}, once. */
    abstract void ask();

    Optional<Reading<T>> reading() {
        return Optional.ofNullable(reading);
    }

    /** When the latest question was answered or failed. */
    Instant endedAt() {
        return endedAt;
    }

    @Override
    final void happen() {
        begun = timeline.now();
        begunAt = wall.now();
        if (!chance.hits(lost)) {
            ask();
            return;
        }
        switch (chance.below(3)) {
            case 0 -> later(DEADLINE, new Failure(Failure.Kind.CONNECT_TIMED_OUT, "no connection within 2 s"));
            case 1 -> later(DEADLINE, new Failure(Failure.Kind.TIMED_OUT, "no answer within 2 s"));
            default -> later(MILLISECOND, new Failure(Failure.Kind.CLOSED, "the connection was closed"));
        }
    }

    /** @param well whether the target can bear more questions at this pace */
    final void answered(T value, boolean well) {
        reading = new Reading.Fresh<>(value, wall.now(), Duration.of(timeline.now() - begun, ChronoUnit.MICROS));
        next(well);
    }

    final void failed(Failure failure) {
        Reading<T> before = reading;
        reading = switch (before) {
            case null -> new Reading.Missing<>(failure, begunAt);
            case Reading.Missing<T> missing -> new Reading.Missing<>(failure, missing.since());
            case Reading.Fresh<T> fresh -> new Reading.Stale<>(fresh.value(), fresh.at(), failure);
            case Reading.Stale<T> stale -> new Reading.Stale<>(stale.value(), stale.at(), failure);
        };
        next(false);
    }

    private void later(long after, Failure failure) {
        timeline.at(begun + after, () -> failed(failure));
    }

    private void next(boolean well) {
        endedAt = wall.now();
        failures = well ? 0 : failures + 1;
        long now = timeline.now();
        if (well) {
            timeline.at(now + every - (now - begun) % every, this);
            return;
        }
        long doubled = every << Math.min(failures - 1, DOUBLINGS);
        long pause = Math.min(doubled, Math.max(every, LONGEST));
        timeline.at(now + pause - chance.between(0, pause / 2 + 1), this);
    }
}

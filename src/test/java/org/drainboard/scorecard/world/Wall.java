package org.drainboard.scorecard.world;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The clock of the machine that Drainboard runs on, which somebody may set. */
final class Wall {
    private final Timeline timeline;
    private final Instant epoch;
    private Duration step = Duration.ZERO;

    Wall(Timeline timeline, Instant epoch) {
        this.timeline = timeline;
        this.epoch = epoch;
    }

    void set(Duration by) {
        step = step.plus(by);
    }

    /** What it shows. */
    Instant now() {
        return truly().plus(step);
    }

    /** What it would show if nobody had set it. */
    Instant truly() {
        return epoch.plus(timeline.now(), ChronoUnit.MICROS);
    }
}

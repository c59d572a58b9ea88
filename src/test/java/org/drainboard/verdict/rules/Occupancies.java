package org.drainboard.verdict.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.drainboard.model.verdict.StuckGroup;
import org.drainboard.verdict.pool.Occupancy;
import org.drainboard.verdict.pool.Onset;
import org.drainboard.verdict.pool.Stalled;
import org.jspecify.annotations.Nullable;

/** Builds what the workers of a pool do: compared over two readings, usually 1 ms a request. */
record Occupancies(
        int idle,
        int progressing,
        int stuck,
        int pinned,
        boolean compared,
        @Nullable Long queue,
        int seconds,
        @Nullable Duration usual,
        boolean openEnded,
        @Nullable String caveat) {

    static Occupancies workers(int idle, int progressing, int stuck) {
        return new Occupancies(idle, progressing, stuck, 0, true, 0L, 12, Duration.ofMillis(1), false, null);
    }

    Occupancies pinned(int n) {
        return new Occupancies(idle, progressing, stuck, n, compared, queue, seconds, usual, openEnded, caveat);
    }

    Occupancies firstReading() {
        return new Occupancies(idle, progressing, stuck, pinned, false, queue, seconds, usual, openEnded, caveat);
    }

    Occupancies queue(@Nullable Long waiting) {
        return new Occupancies(idle, progressing, stuck, pinned, compared, waiting, seconds, usual, openEnded, caveat);
    }

    Occupancies stuckFor(int age) {
        return new Occupancies(idle, progressing, stuck, pinned, compared, queue, age, usual, openEnded, caveat);
    }

    Occupancies usually(@Nullable Duration each) {
        return new Occupancies(idle, progressing, stuck, pinned, compared, queue, seconds, each, openEnded, caveat);
    }

    Occupancies startsMore() {
        return new Occupancies(idle, progressing, stuck, pinned, compared, queue, seconds, usual, true, caveat);
    }

    Occupancies caveat(String reason) {
        return new Occupancies(idle, progressing, stuck, pinned, compared, queue, seconds, usual, openEnded, reason);
    }

    Occupancy build() {
        return new Occupancy(
                Instant.EPOCH,
                compared,
                idle,
                progressing,
                stalled(),
                0,
                openEnded,
                false,
                progressing * 10L,
                Duration.ofSeconds(1),
                queue,
                usual,
                caveat);
    }

    private Stalled stalled() {
        if (stuck == 0) {
            return Stalled.NONE;
        }
        Duration age = Duration.ofSeconds(seconds);
        StuckGroup group = new StuckGroup("/srv/www/checkout.php", "/checkout.php", stuck, age, age);
        Onset onset = stuck == pinned ? null : new Onset(Instant.EPOCH.minus(age), stuck - pinned);
        return new Stalled(stuck, pinned, age, age, caveat == null ? List.of(group) : List.of(), onset);
    }
}

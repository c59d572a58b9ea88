package org.drainboard.verdict.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.drainboard.model.verdict.StuckGroup;
import org.drainboard.verdict.pool.Climb;
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
        @Nullable Climb climb,
        @Nullable String caveat) {

    static Occupancies workers(int idle, int progressing, int stuck) {
        return new Occupancies(idle, progressing, stuck, 0, true, 0L, 12, Duration.ofMillis(1), false, null, null);
    }

    Occupancies pinned(int n) {
        return new Occupancies(idle, progressing, stuck, n, compared, queue, seconds, usual, openEnded, climb, caveat);
    }

    Occupancies firstReading() {
        return new Occupancies(
                idle, progressing, stuck, pinned, false, queue, seconds, usual, openEnded, climb, caveat);
    }

    Occupancies queue(@Nullable Long waiting) {
        return new Occupancies(
                idle, progressing, stuck, pinned, compared, waiting, seconds, usual, openEnded, climb, caveat);
    }

    Occupancies stuckFor(int age) {
        return new Occupancies(idle, progressing, stuck, pinned, compared, queue, age, usual, openEnded, climb, caveat);
    }

    Occupancies usually(@Nullable Duration each) {
        return new Occupancies(
                idle, progressing, stuck, pinned, compared, queue, seconds, each, openEnded, climb, caveat);
    }

    Occupancies startsMore() {
        return new Occupancies(idle, progressing, stuck, pinned, compared, queue, seconds, usual, true, climb, caveat);
    }

    /** One more worker stuck every so many seconds, seen three times. */
    Occupancies climbing(double every) {
        Climb seen = new Climb(1 / every, 3, Duration.ofMillis((long) (every * 3000)));
        return new Occupancies(
                idle, progressing, stuck, pinned, compared, queue, seconds, usual, openEnded, seen, caveat);
    }

    Occupancies caveat(String reason) {
        return new Occupancies(
                idle, progressing, stuck, pinned, compared, queue, seconds, usual, openEnded, climb, reason);
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
                climb,
                caveat);
    }

    private Stalled stalled() {
        if (stuck == 0) {
            return Stalled.NONE;
        }
        Duration age = Duration.ofSeconds(seconds);
        StuckGroup group = new StuckGroup("/srv/www/checkout.php", "/checkout.php", stuck, age, age);
        Onset onset = stuck == pinned ? null : new Onset(Instant.EPOCH.minus(age), stuck - pinned);
        return new Stalled(
                stuck, seconds >= 3 ? stuck : 0, pinned, age, age, caveat == null ? List.of(group) : List.of(), onset);
    }
}

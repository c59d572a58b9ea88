package org.drainboard.verdict.rules;

import java.time.Duration;
import java.time.Instant;
import org.drainboard.verdict.pool.Occupancy;
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
        Duration age = stuck == 0 ? null : Duration.ofSeconds(seconds);
        return new Occupancy(
                Instant.EPOCH,
                compared,
                idle,
                progressing,
                stuck,
                pinned,
                0,
                openEnded,
                false,
                progressing * 10L,
                Duration.ofSeconds(1),
                queue,
                age,
                age,
                usual,
                stuck == 0 || caveat != null ? null : "/srv/www/checkout.php",
                caveat);
    }
}

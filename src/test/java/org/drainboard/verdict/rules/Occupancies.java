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
        @Nullable String caveat) {

    static Occupancies workers(int idle, int progressing, int stuck) {
        return new Occupancies(idle, progressing, stuck, 0, true, 0L, 12, Duration.ofMillis(1), null);
    }

    Occupancies pinned(int n) {
        return new Occupancies(idle, progressing, stuck, n, compared, queue, seconds, usual, caveat);
    }

    Occupancies firstReading() {
        return new Occupancies(idle, progressing, stuck, pinned, false, queue, seconds, usual, caveat);
    }

    Occupancies queue(@Nullable Long waiting) {
        return new Occupancies(idle, progressing, stuck, pinned, compared, waiting, seconds, usual, caveat);
    }

    Occupancies stuckFor(int age) {
        return new Occupancies(idle, progressing, stuck, pinned, compared, queue, age, usual, caveat);
    }

    Occupancies usually(@Nullable Duration each) {
        return new Occupancies(idle, progressing, stuck, pinned, compared, queue, seconds, each, caveat);
    }

    Occupancies caveat(String reason) {
        return new Occupancies(idle, progressing, stuck, pinned, compared, queue, seconds, usual, reason);
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

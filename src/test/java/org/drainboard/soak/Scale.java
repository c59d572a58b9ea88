package org.drainboard.soak;

import java.time.Duration;
import java.util.Set;

/**
 * How much of everything.
 *
 * @param faultEvery a new fault on the average
 * @param wideEvery a fault of everything
 * @param stall the longest that the window may take to show a sign of life
 * @param rise the share by which memory may rise from the warm-up's end to the end
 * @param kinds that happen
 */
record Scale(
        int proxies,
        int poolsEach,
        Duration every,
        Duration deadline,
        Duration length,
        Duration quiet,
        Duration sampleEvery,
        Duration faultEvery,
        Duration shortest,
        Duration longest,
        Duration wideEvery,
        Duration wideLongest,
        Duration stall,
        double rise,
        Set<Fault.Kind> kinds) {
    static Scale whole(Duration length, Set<Fault.Kind> kinds) {
        return new Scale(
                50,
                10,
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                length,
                Duration.ofSeconds(40),
                Duration.ofSeconds(20),
                Duration.ofSeconds(3),
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                Duration.ofSeconds(100),
                Duration.ofSeconds(30),
                Duration.ofMillis(100),
                0.05,
                kinds);
    }

    /** The cut that fits into the tests. */
    static Scale small(Duration length, Set<Fault.Kind> kinds) {
        return new Scale(
                5,
                6,
                Duration.ofMillis(500),
                Duration.ofMillis(1_500),
                length,
                Duration.ofSeconds(6),
                Duration.ofSeconds(3),
                Duration.ofMillis(700),
                Duration.ofMillis(800),
                Duration.ofSeconds(5),
                Duration.ofSeconds(12),
                Duration.ofSeconds(4),
                // Code that has just been loaded is slow, and so is a machine that runs tests.
                Duration.ofMillis(400),
                // Nor has it loaded and compiled everything by the end.
                0.3,
                kinds);
    }
}

package org.drainboard.transport;

import java.time.Duration;

/**
 * The moment by which a whole exchange must be over, from name look-up to last byte. Counts on the monotonic clock, so
 * that a step of the wall clock neither cuts nor stretches it.
 */
public final class Deadline {
    private final Duration total;
    private final long end;

    private Deadline(Duration total) {
        this.total = total;
        this.end = System.nanoTime() + total.toNanos();
    }

    /** Starts to count now; {@code total} is how long everything may take, zero or more. */
    public static Deadline in(Duration total) {
        if (total.isNegative()) {
            throw new IllegalArgumentException("a deadline lies ahead, not " + total + " away");
        }
        return new Deadline(total);
    }

    /** All the time there was at the start. */
    public Duration total() {
        return total;
    }

    /** The time left, never negative. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    public boolean passed() {
        return end - System.nanoTime() <= 0;
    }
}

package org.drainboard.poll;

import java.time.Duration;
import java.time.Instant;

/** Time that passes only when a test says so. */
final class VirtualTime implements Time {
    private Instant now = Instant.parse("2026-11-20T03:00:00Z");
    private long nanos;

    void pass(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public long nanos() {
        return nanos;
    }
}

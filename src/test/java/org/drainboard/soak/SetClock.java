package org.drainboard.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The machine's clock, as it is after somebody has set it. */
final class SetClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    void jump(Duration by) {
        ahead = ahead.plus(by);
    }
}

package org.drainboard.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The two clocks: the wall's for readings, the monotonic one for durations, which no step of the wall's clock bends. */
interface Time {
    Instant instant();

    /** As {@link System#nanoTime()}. */
    long nanos();

    static Time of(InstantSource wall) {
        return new Time() {
            @Override
            public Instant instant() {
                return wall.instant();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }
        };
    }

    default Duration since(long nanos) {
        return Duration.ofNanos(nanos() - nanos);
    }
}

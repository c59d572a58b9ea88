package org.drainboard.operate.drain;

import java.time.Duration;
import java.time.Instant;

/** How old a reading may be to say what is. */
final class Age {
    /** A poll that hangs ends with its deadline, 3 s by default; after that the reading is not called fresh any more. */
    private static final Duration OLDEST = Duration.ofSeconds(10);

    private Age() {}

    static boolean old(Instant at, Instant now) {
        return Duration.between(at, now).abs().compareTo(OLDEST) > 0;
    }
}

package org.drainboard.operate.drain;

import java.time.Duration;
import java.util.Locale;

/** A time for a person. */
final class Seconds {
    private Seconds() {}

    /** {@code 4.2 s} below ten seconds, {@code 14 s} above. */
    static String text(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }
}

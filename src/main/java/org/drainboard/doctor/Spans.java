package org.drainboard.doctor;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time in words. */
final class Spans {
    private Spans() {}

    static String words(Duration span) {
        if (span.compareTo(Duration.ofSeconds(1)) < 0) {
            return String.format(Locale.ROOT, "%.1f ms", span.toNanos() / 1e6);
        }
        if (span.compareTo(Duration.ofMinutes(2)) < 0) {
            double seconds = span.toMillis() / 1000.0;
            return seconds == Math.rint(seconds)
                    ? span.toSeconds() + " s"
                    : String.format(Locale.ROOT, "%.1f s", seconds);
        }
        if (span.compareTo(Duration.ofHours(2)) < 0) {
            return span.toMinutes() + " min";
        }
        return span.compareTo(Duration.ofDays(2)) < 0 ? span.toHours() + " h" : span.toDays() + " d";
    }
}

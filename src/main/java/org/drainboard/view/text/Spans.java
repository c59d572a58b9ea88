package org.drainboard.view.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Lengths of time, short enough for a cell, in one unit. */
public final class Spans {
    private Spans() {}

    /** {@code 0.4 s}, {@code 12 s}, {@code 3 min}, {@code 5 h}, {@code 2 d}; a negative one, from clocks that differ, is 0. */
    public static String text(Duration span) {
        long millis = Math.max(0, span.toMillis());
        if (millis < 10_000) {
            return String.format(Locale.ROOT, "%.1f s", Math.floor(millis / 100.0) / 10);
        }
        long seconds = millis / 1000;
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        if (minutes < 120) {
            return minutes + " min";
        }
        long hours = minutes / 60;
        return hours < 48 ? hours + " h" : hours / 24 + " d";
    }

    /** Like {@link #text}, but with milliseconds below one second: {@code 0.1 ms}, {@code 12 ms}. For answer times. */
    public static String fine(Duration span) {
        double millis = Math.max(0, span.toNanos()) / 1e6;
        if (millis >= 1000) {
            return text(span);
        }
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", Math.floor(millis * 10) / 10);
    }

    /** The age of something read at {@code at}. */
    public static String age(Instant at, Instant now) {
        return text(Duration.between(at, now));
    }
}

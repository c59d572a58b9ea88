package org.drainboard.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Lengths of time for a person, in one unit; a negative one, from clocks that differ, is 0. */
public final class Spans {
    private Spans() {}

    /** {@code 0.4 s}, {@code 12 s}, {@code 3 min}, {@code 5 h}, {@code 2 d}: for what changes while it is looked at. */
    public static String text(Duration span) {
        long millis = Math.max(0, span.toMillis());
        return millis < 10_000 ? String.format(Locale.ROOT, "%.1f s", Math.floor(millis / 100.0) / 10) : whole(span);
    }

    /** Like {@link #text}, but whole seconds from the first one on: for what has lasted. */
    public static String whole(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
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

    /** A time that somebody has set, as it was: {@code 2 s}, {@code 90 s}, {@code 1500 ms}. */
    public static String set(Duration span) {
        long millis = Math.max(0, span.toMillis());
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    /** The age of something read at {@code at}. */
    public static String age(Instant at, Instant now) {
        return text(Duration.between(at, now));
    }
}

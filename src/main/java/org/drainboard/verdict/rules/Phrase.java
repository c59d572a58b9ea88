package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.Locale;

/** How numbers are written for a person. */
public final class Phrase {
    private Phrase() {}

    /** {@code 0.4 s}, {@code 12 s}. */
    public static String seconds(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        return seconds < 9.95
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : String.format(Locale.ROOT, "%.0f s", seconds);
    }

    /** {@code 1 worker}, {@code 2 workers}. */
    public static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    /** The last part of a path, so that it can be read aloud: {@code /checkout.php}. */
    public static String tail(String path) {
        return path.substring(Math.max(0, path.lastIndexOf('/')));
    }
}

package org.drainboard.verdict.rules;

import java.time.Duration;

/** How numbers are written for a person. */
public final class Phrase {
    private Phrase() {}

    /** {@code 0.4 s}, {@code 12 s}. */
    public static String seconds(Duration duration) {
        long tenths = (duration.toMillis() + 50) / 100;
        return tenths < 100 ? tenths / 10 + "." + tenths % 10 + " s" : (duration.toMillis() + 500) / 1000 + " s";
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

package org.drainboard.view.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts and rates, at most five characters wide. */
public final class Counts {
    /** What stands where a number is not known. */
    public static final String UNKNOWN = "?";

    private Counts() {}

    /** {@code 21}, {@code 9,999}, {@code 12k}, {@code 3.4M}; {@code ?} for null. */
    public static String text(@Nullable Long count) {
        if (count == null) {
            return UNKNOWN;
        }
        if (count < 10_000) {
            return String.format(Locale.ROOT, "%,d", count);
        }
        return count < 1_000_000 ? count / 1000 + "k" : millions(count);
    }

    /**
     * {@code 5.5/s}, {@code 120/s}, {@code 12k/s}; {@code <0.1/s} when there is some.
     *
     * @param perSecond 0 or more
     */
    public static String rate(double perSecond) {
        if (perSecond > 0 && perSecond < 0.1) {
            return "<0.1/s";
        }
        if (perSecond < 99.95) {
            return perSecond == 0 ? "0/s" : String.format(Locale.ROOT, "%.1f/s", perSecond);
        }
        return text(Math.round(perSecond)) + "/s";
    }

    /** {@code 1 worker}, {@code 2 workers}. */
    public static String of(long count, String one, String many) {
        return text(count) + " " + (count == 1 ? one : many);
    }

    private static String millions(long count) {
        return count < 10_000_000
                ? String.format(Locale.ROOT, "%.1fM", Math.floor(count / 100_000.0) / 10)
                : count / 1_000_000 + "M";
    }
}

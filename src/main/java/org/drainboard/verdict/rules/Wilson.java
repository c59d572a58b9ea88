package org.drainboard.verdict.rules;

import org.drainboard.model.verdict.Interval;

/** The Wilson score interval of a share, at 95 % (E. B. Wilson, 1927): honest for few requests, unlike the normal one. */
public final class Wilson {
    private static final double Z = 1.96;

    private Wilson() {}

    /** The share {@code hits / n} with its bounds; 0 to 1 when {@code n} is 0. */
    public static Interval of(long hits, long n) {
        if (n <= 0) {
            return new Interval(0, 0, 1);
        }
        double share = (double) hits / n;
        double z2 = Z * Z;
        double centre = share + z2 / (2 * n);
        double spread = Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        double scale = 1 + z2 / n;
        double low = Math.max(0, (centre - spread) / scale);
        double high = Math.min(1, (centre + spread) / scale);
        return new Interval(share, Math.min(low, share), Math.max(high, share));
    }
}

package org.drainboard.soak;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * A straight line through what was measured, by least squares, in megabytes an hour.
 *
 * @param error half the width of the 95 % interval, if what is measured scatters by chance
 * @param first on the line, at the first measurement
 * @param last on the line, at the last one
 */
record Slope(double perHour, double error, double first, double last) {
    private static final double MEGABYTE = 1 << 20;

    static Slope of(List<Vitals> vitals, ToLongFunction<Vitals> bytes) {
        int n = vitals.size();
        double x = vitals.stream().mapToDouble(Vitals::hours).average().orElse(0);
        double y = vitals.stream()
                .mapToDouble(each -> bytes.applyAsLong(each) / MEGABYTE)
                .average()
                .orElse(0);
        double xx = 0;
        double xy = 0;
        for (Vitals each : vitals) {
            xx += (each.hours() - x) * (each.hours() - x);
            xy += (each.hours() - x) * (bytes.applyAsLong(each) / MEGABYTE - y);
        }
        double slope = xx == 0 ? 0 : xy / xx;
        double rest = 0;
        for (Vitals each : vitals) {
            double off = bytes.applyAsLong(each) / MEGABYTE - y - slope * (each.hours() - x);
            rest += off * off;
        }
        double error = n < 3 || xx == 0 ? Double.POSITIVE_INFINITY : 2 * Math.sqrt(rest / (n - 2) / xx);
        return new Slope(
                slope,
                error,
                y + slope * (vitals.getFirst().hours() - x),
                y + slope * (vitals.getLast().hours() - x));
    }

    /**
     * Whether it hardly rises from the first measurement to the last, scatter or not; never of fewer than three.
     *
     * @param slight the share of the first value by which it may
     */
    boolean flat(double slight) {
        return Double.isFinite(error) && last - first < slight * first;
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "%.0f to %.0f MB; %+.1f MB/h (95 %%: %+.1f to %+.1f)",
                first,
                last,
                perHour,
                perHour - error,
                perHour + error);
    }
}

package org.drainboard.model.verdict;

/** An estimate with its bounds, {@code 0 <= low <= value <= high <= 1}. */
public record Interval(double value, double low, double high) {
    public Interval {
        if (!(0 <= low && low <= value && value <= high && high <= 1)) {
            throw new IllegalArgumentException("not an interval within 0..1: " + low + ", " + value + ", " + high);
        }
    }
}

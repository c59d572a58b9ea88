package org.drainboard.demo;

/** HAProxy's average over the last 1024 values: a sliding sum, from which each new value pushes out an average one. */
final class Average {
    private static final int WINDOW = 1024;

    private double sum;
    private int count;

    void add(long value) {
        if (count == WINDOW) {
            sum -= sum / WINDOW;
        } else {
            count++;
        }
        sum += value;
    }

    long value() {
        return count == 0 ? 0 : (long) (sum / count);
    }
}

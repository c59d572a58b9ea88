package org.drainboard.demo;

/** Events in the last whole second, and the most in any. */
final class Rate {
    private long second;
    private long current;
    private long last;
    private long most;

    void count(long now) {
        roll(now);
        current++;
        most = Math.max(most, current);
    }

    long perSecond(long now) {
        roll(now);
        return last;
    }

    long most() {
        return most;
    }

    private void roll(long now) {
        long nowSecond = now / 1000;
        if (nowSecond != second) {
            last = nowSecond == second + 1 ? current : 0;
            current = 0;
            second = nowSecond;
        }
    }
}

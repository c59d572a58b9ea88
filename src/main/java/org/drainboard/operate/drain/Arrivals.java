package org.drainboard.operate.drain;

import java.time.Duration;
import java.time.Instant;
import org.drainboard.model.haproxy.Counters;
import org.jspecify.annotations.Nullable;

/**
 * Who still comes to a server that was ordered out. Sticky = growth of {@code stot} - {@code lbtot} - {@code wretr}: {@code
 * stot} counts every attempt to connect, {@code lbtot} leaves out those that a cookie brings (measured), and an attempt
 * that is made again is no new client. A counter that goes backwards starts everything anew. Not thread-safe.
 */
final class Arrivals {
    private final Trend sticky = new Trend();
    private final Trend balanced = new Trend();
    private @Nullable Counters last;
    private @Nullable Instant lastSticky;

    void add(Instant at, Counters counters) {
        Counters before = last;
        if (before != null && reset(before, counters)) {
            clear();
        } else if (before != null && persistent(counters) > persistent(before)) {
            lastSticky = at;
        }
        last = counters;
        sticky.add(at, persistent(counters));
        balanced.add(at, counters.balanced());
    }

    void clear() {
        sticky.clear();
        balanced.clear();
        last = null;
    }

    Trend sticky() {
        return sticky;
    }

    Trend balanced() {
        return balanced;
    }

    /** Whether a sticky client came within that time before {@code now}. */
    boolean stickyWithin(Duration time, Instant now) {
        return lastSticky != null && Duration.between(lastSticky, now).compareTo(time) <= 0;
    }

    /** Sticky sessions a second, never below zero; null before there is enough to tell. */
    @Nullable Double stickyPerSecond() {
        Double rate = sticky.perSecond();
        return rate == null ? null : Math.max(0, rate);
    }

    private static long persistent(Counters counters) {
        return counters.sessions() - counters.balanced() - counters.retries();
    }

    private static boolean reset(Counters before, Counters now) {
        return now.sessions() < before.sessions()
                || now.balanced() < before.balanced()
                || now.retries() < before.retries();
    }
}

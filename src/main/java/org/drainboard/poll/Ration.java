package org.drainboard.poll;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.drainboard.model.probe.OwnRate;

/**
 * Bounds how many questions of ours go out in all, to all pools and servers together: a token bucket that fills by the
 * bound a second and holds one second's worth. Who finds it empty waits, in the order of asking.
 */
final class Ration {
    private static final Duration SHOWN = Duration.ofSeconds(10);
    private static final double NANOS = 1e9;

    /**
     * A pool is asked for its page once a second, where that takes a worker, and for up to four rungs every 5 s; one more
     * is for checks and web servers. Each takes about a millisecond of a worker, so the bound is 3 thousandths of one
     * worker for each pool.
     */
    private static final int FOR_EACH_POOL = 3;

    /** A small fleet should not wait for its ladders. */
    private static final int LEAST = 20;

    private final int perSecond;
    private final Time time;
    private final Deque<Long> sent = new ArrayDeque<>();
    private double tokens;
    private long filled;

    /** The bound where the inventory gives none. */
    static int boundFor(int pools) {
        return Math.max(LEAST, FOR_EACH_POOL * pools);
    }

    /**
     * A full bucket.
     *
     * @param perSecond the bound, 1 or more
     */
    Ration(int perSecond, Time time) {
        this.perSecond = perSecond;
        this.time = time;
        this.tokens = perSecond;
        this.filled = time.nanos();
    }

    /** Takes leave to put some questions; returns how long to wait before the last of them. */
    synchronized Duration take(int questions) {
        long now = time.nanos();
        tokens = Math.min(perSecond, tokens + (now - filled) / NANOS * perSecond) - questions;
        filled = now;
        long wait = tokens < 0 ? (long) Math.ceil(-tokens / perSecond * NANOS) : 0;
        for (int i = 0; i < questions; i++) {
            sent.addLast(now + wait);
        }
        return Duration.ofNanos(wait);
    }

    /** How many there were, a second, over the last 10 s. */
    synchronized OwnRate rate() {
        long now = time.nanos();
        while (!sent.isEmpty() && now - sent.getFirst() >= SHOWN.toNanos()) {
            sent.removeFirst();
        }
        long past = sent.stream().filter(at -> at <= now).count();
        return new OwnRate((double) past / SHOWN.toSeconds(), perSecond);
    }
}

package org.drainboard.transport.ssh;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When the next attempt is due: 1 s after the first failure, twice as long after each further one, up to 15 s, with a
 * fifth more or less so that many do not come at once. Where sshd refused the user, 1 to 5 min: four refusals in ten
 * minutes are no attack to fail2ban, whose default is five.
 */
final class Backoff {
    private static final int LONGEST = 15;
    private static final Duration FIRST_DENIED = Duration.ofMinutes(1);
    private static final Duration LONGEST_DENIED = Duration.ofMinutes(5);

    private final Duration first;
    private Duration last = Duration.ZERO;
    private long due = System.nanoTime();

    /** @param first 1 s, but for a test that has many failures to see */
    Backoff(Duration first) {
        this.first = first;
    }

    void failed(boolean denied) {
        Duration least = denied ? FIRST_DENIED : first;
        Duration most = denied ? LONGEST_DENIED : first.multipliedBy(LONGEST);
        last = min(max(last.multipliedBy(2), least), most);
        due = System.nanoTime()
                + last.multipliedBy(ThreadLocalRandom.current().nextLong(80, 121))
                        .dividedBy(100)
                        .toNanos();
    }

    void succeeded() {
        last = Duration.ZERO;
        due = System.nanoTime();
    }

    /** Time until an attempt may be made; zero when it may be made now. */
    Duration left(long now) {
        return Duration.ofNanos(Math.max(0, due - now));
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}

package org.drainboard.poll;

import java.time.Duration;

/**
 * When each of many targets is asked first: {@code place * min(2 ms, every / targets)} after the start, so that hundreds
 * are not asked in one instant, and none later than one interval. A target that is well stays on its grid, so they stay
 * apart. A handful of targets begins within milliseconds.
 */
record Spread(Duration every, int targets) {
    /** A question to a HAProxy with hundreds of servers keeps this program busy for about as long. */
    private static final Duration APART = Duration.ofMillis(2);

    /** @param place of the target among all, from 0 */
    Duration of(int place) {
        Duration share = every.dividedBy(Math.max(1, targets));
        return (share.compareTo(APART) < 0 ? share : APART).multipliedBy(place);
    }
}

package org.drainboard.verdict.pool;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How long requests of a pool usually take: the median of the last 32 that were seen finished. The median, because one
 * incident leaves as many endless requests behind as there are workers, and those must not become usual.
 *
 * <p>A request is overdue after three times that, at least 0.4 s (two readings half a second apart, and far above what
 * a page should take) and at most 5 s (so that a slow pool is not blind for long), but never before one and a half times
 * the usual: in a pool of reports of 8 s, 5 s are no sign of anything. Before 3 are known: 1 s.
 */
final class Pace {
    private static final int KEPT = 32;
    private static final int ENOUGH = 3;
    private static final int FACTOR = 3;
    private static final Duration LEAST = Duration.ofMillis(400);
    private static final Duration MOST = Duration.ofSeconds(5);
    private static final Duration UNKNOWN = Duration.ofSeconds(1);

    private final long[] millis = new long[KEPT];
    private int seen;
    private @Nullable Duration usual;

    void finished(Duration took) {
        millis[seen % KEPT] = took.toMillis();
        seen++;
        usual = null;
    }

    /** The usual duration of a request, or null before enough were seen. */
    @Nullable Duration usual() {
        if (seen < ENOUGH) {
            return null;
        }
        Duration known = usual;
        if (known == null) {
            long[] sorted = Arrays.copyOf(millis, Math.min(seen, KEPT));
            Arrays.sort(sorted);
            known = Duration.ofMillis(sorted[sorted.length / 2]);
            usual = known;
        }
        return known;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** How long a request may take before its worker counts as stuck. */
    Duration patience() {
        Duration often = usual();
        if (often == null) {
            return UNKNOWN;
        }
        Duration due = often.multipliedBy(FACTOR);
        Duration most = longer(MOST, often.plus(often.dividedBy(2)));
        return due.compareTo(most) > 0 ? most : longer(LEAST, due);
    }
}

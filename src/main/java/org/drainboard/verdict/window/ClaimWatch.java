package org.drainboard.verdict.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.ServerStats;
import org.jspecify.annotations.Nullable;

/**
 * Counts the changes between up and down of the last 5 minutes. HAProxy counts the falls itself ({@code chkdown}), so
 * those between two readings count, too: a server that is up again was down as often as it fell. An order is no change:
 * it is a person's word, and it moves {@code lastchg} as well, which is why that column is not used.
 */
public final class ClaimWatch {
    private static final Duration SPAN = Duration.ofMinutes(5);

    private record Change(Instant at, int times) {}

    private final Deque<Change> changes = new ArrayDeque<>();
    private @Nullable Instant first;
    private @Nullable Boolean up;
    private long falls;

    /** Takes a reading that is newer than the one before. */
    public void observe(Instant at, ServerStats row) {
        Boolean now = up(row.claim());
        long fell = row.counters().timesDown();
        Boolean before = up;
        if (before == null || fell < falls) {
            first = first == null ? at : first;
        } else if (now != null) {
            long times = times(before, now, fell - falls);
            if (times > 0) {
                changes.addLast(new Change(at, (int) Math.min(times, 1000)));
            }
        }
        falls = fell;
        up = now == null ? before : now;
        while (!changes.isEmpty() && changes.getFirst().at.isBefore(at.minus(SPAN))) {
            changes.removeFirst();
        }
    }

    public ClaimChanges until(Instant at) {
        if (first == null) {
            return ClaimChanges.NONE;
        }
        Duration watched = Duration.between(first, at);
        int sum = changes.stream().mapToInt(Change::times).sum();
        return new ClaimChanges(sum, watched.compareTo(SPAN) > 0 ? SPAN : watched);
    }

    /** Up to up over n falls takes n returns; what ends where it did not begin takes one step more or less. */
    private static long times(boolean before, boolean now, long fell) {
        if (before == now) {
            return 2 * fell;
        }
        return before ? Math.max(1, 2 * fell - 1) : 2 * fell + 1;
    }

    private static @Nullable Boolean up(Claim claim) {
        return switch (claim) {
            case UP -> true;
            case DOWN -> false;
            case DRAIN, MAINT, NO_CHECK -> null;
        };
    }
}

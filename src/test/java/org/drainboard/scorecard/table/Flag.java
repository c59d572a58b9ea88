package org.drainboard.scorecard.table;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One episode of what a detector said in a run.
 *
 * @param servers the one that was flagged; all of them when an alert on the whole backend was raised
 * @param raised in true time
 * @param fell null when it stood to the end
 */
public record Flag(
        Set<String> servers, Instant raised, @Nullable Instant fell) {
    public Flag {
        servers = Set.copyOf(servers);
    }

    /** Whether it stood at some moment between the two. */
    boolean stood(Instant from, Instant until) {
        return !raised.isAfter(until) && (fell == null || fell.isAfter(from));
    }

    /** Whether one of these servers is among its own. */
    boolean on(Set<String> others) {
        return servers.stream().anyMatch(others::contains);
    }
}

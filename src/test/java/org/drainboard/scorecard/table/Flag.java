package org.drainboard.scorecard.table;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One episode of what a detector said in a run.
 *
 * @param servers the one that was flagged; all of several when they were flagged at once, which is one statement
 * @param each whether it says that each of them fails; without a scope it says only that some do
 * @param raised in true time
 * @param fell null when it stood to the end
 */
public record Flag(
        Set<String> servers,
        boolean each,
        Instant raised,
        @Nullable Instant fell) {
    public Flag {
        servers = Set.copyOf(servers);
    }

    /** The same, ended. */
    Flag fallen(Instant at) {
        return new Flag(servers, each, raised, at);
    }

    /** Whether it stood at some moment between the two. */
    boolean stood(Instant from, Instant until) {
        return !raised.isAfter(until) && (fell == null || fell.isAfter(from));
    }

    /** Whether what it says holds while these servers fail. */
    boolean holds(Set<String> bad) {
        return each ? !bad.isEmpty() && bad.containsAll(servers) : on(bad);
    }

    /** Whether one of these servers is among its own. */
    boolean on(Set<String> others) {
        return servers.stream().anyMatch(others::contains);
    }
}

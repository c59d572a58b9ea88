package org.drainboard.operate.drain;

import java.time.Instant;
import org.drainboard.model.haproxy.ServerStats;
import org.jspecify.annotations.Nullable;

/** Since when a server is known to have had no session at all, and nobody new. Not thread-safe. */
final class Quiet {
    private @Nullable Instant since;
    private long sessions;

    void add(Instant at, ServerStats row) {
        if (row.load().sessions() > 0 || row.load().queue() > 0) {
            since = null;
        } else if (since == null || row.counters().sessions() != sessions) {
            since = at;
        }
        sessions = row.counters().sessions();
    }

    void clear() {
        since = null;
    }

    /** When it was first seen so, or null while it is not. */
    @Nullable Instant since() {
        return since;
    }
}

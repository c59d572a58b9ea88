package org.drainboard.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.change.Change;
import org.drainboard.operate.roll.Ramp;
import org.jspecify.annotations.Nullable;

/**
 * What {@code drainboard set} was asked to do.
 *
 * @param haproxy which one, {@code all}, or null where only one can be meant
 * @param override the server's name, typed to pass the guard's refusal, or null
 * @param expires when it is to be taken back by itself, from now, or null
 * @param ramp how its weight comes back with {@code ready}, or null for all at once
 */
record SetRequest(
        List<ServerPath> paths,
        @Nullable String haproxy,
        Change change,
        String reason,
        Optional<Duration> patience,
        boolean confirmed,
        boolean dryRun,
        @Nullable String override,
        @Nullable Duration expires,
        @Nullable Ramp ramp) {
    /** Every HAProxy of the environment that has the server. */
    static final String EVERY = "all";

    /** Without a ramp. */
    SetRequest(
            List<ServerPath> paths,
            @Nullable String haproxy,
            Change change,
            String reason,
            Optional<Duration> patience,
            boolean confirmed,
            boolean dryRun,
            @Nullable String override,
            @Nullable Duration expires) {
        this(paths, haproxy, change, reason, patience, confirmed, dryRun, override, expires, null);
    }

    SetRequest {
        paths = List.copyOf(paths);
    }
}

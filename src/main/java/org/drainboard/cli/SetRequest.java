package org.drainboard.cli;

import java.time.Duration;
import java.util.Optional;
import org.drainboard.model.haproxy.ServerState;
import org.jspecify.annotations.Nullable;

/** What {@code drainboard set} was asked to do. */
record SetRequest(
        ServerPath path,
        @Nullable String haproxy,
        ServerState state,
        String reason,
        Optional<Duration> patience,
        boolean confirmed,
        boolean dryRun) {}

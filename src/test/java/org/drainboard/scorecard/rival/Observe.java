package org.drainboard.scorecard.rival;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drainboard.model.verdict.Scope;
import org.drainboard.scorecard.CheckKind;
import org.drainboard.scorecard.Detector;
import org.drainboard.scorecard.Outcome;
import org.drainboard.scorecard.Sight;
import org.jspecify.annotations.Nullable;

/**
 * HAProxy's {@code check inter 2s rise 2 observe layer7 error-limit 10 on-error mark-down}. Errors of a server count while
 * they follow each other: a 5xx but 501 and 505, a broken or late response, and each failed connect; any other response
 * starts the count anew (Configuration Manual 5.2, "observe"; {@code __health_adjust} in check.c). The tenth marks the
 * server down and starts the count anew; two passing checks bring it back, so that the mark falls after 4 s unless the
 * check, which opens the port, fails as well. As HAProxy would show it, a server is flagged by either.
 */
public final class Observe implements Detector {
    private static final int ERROR_LIMIT = 10;
    private static final Duration TWO_CHECKS = Duration.ofSeconds(4);

    /** A request that could not be connected was tried three times ({@code retries 2}), and each try counts. */
    private static final int CONNECTS = 3;

    private final Map<String, Integer> consecutive = new HashMap<>();
    private final Map<String, Instant> marked = new HashMap<>();
    private final Flags flags = new Flags();
    private List<String> servers = List.of();

    @Override
    public void see(Sight sight) {
        servers = sight.servers();
        Set<String> down = Objects.requireNonNullElse(sight.down().get(CheckKind.L4), Set.of());
        sight.ended().forEach(this::take);
        down.forEach(server -> flags.raise(server, sight.at()));
        for (String server : flags.all().keySet()) {
            Instant mark = marked.get(server);
            boolean back = mark == null || !sight.at().isBefore(mark.plus(TWO_CHECKS));
            if (back && !down.contains(server)) {
                marked.remove(server);
                flags.lower(server);
            }
        }
    }

    private void take(Outcome outcome) {
        String server = outcome.server();
        if (server == null) {
            return;
        }
        switch (outcome.ending()) {
            case ANSWERED -> consecutive.remove(server);
            case UPSTREAM_5XX, TIMED_OUT, RESET -> fail(server, 1, outcome.at());
            case REFUSED -> fail(server, CONNECTS, outcome.at());
            case ABORTED, UNAVAILABLE -> {}
        }
    }

    private void fail(String server, int errors, Instant at) {
        if (consecutive.merge(server, errors, Integer::sum) >= ERROR_LIMIT) {
            consecutive.remove(server);
            marked.put(server, at);
            flags.raise(server, at);
        }
    }

    @Override
    public Map<String, Instant> flagged() {
        return flags.all();
    }

    @Override
    public @Nullable Scope scope() {
        return flags.scopeAmong(servers);
    }
}

package org.drainboard.scorecard.rival;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.verdict.Scope;
import org.drainboard.scorecard.Detector;
import org.drainboard.scorecard.Outcome;
import org.drainboard.scorecard.Sight;
import org.jspecify.annotations.Nullable;

/**
 * Envoy's {@code consecutive_5xx: 5}: five 5xx in a row from a host eject it at once. Failed connects, breaks and timeouts
 * count as 5xx, as without {@code split_external_local_origin_errors}; any other response starts the count anew
 * (Envoy's documentation, "Outlier detection").
 */
public final class EnvoyConsecutive implements Detector {
    private static final int LIMIT = 5;

    private final Map<String, Integer> consecutive = new HashMap<>();
    private final Ejections ejections = new Ejections();
    private List<String> servers = List.of();

    @Override
    public void see(Sight sight) {
        servers = sight.servers();
        for (Outcome outcome : sight.ended()) {
            sweep(outcome.at());
            take(outcome);
        }
        sweep(sight.at());
    }

    private void sweep(Instant until) {
        for (Instant due = ejections.due(until); due != null; due = ejections.due(until)) {
            ejections.giveBack(due).forEach(consecutive::remove);
            ejections.swept(due);
        }
    }

    private void take(Outcome outcome) {
        String server = outcome.server();
        if (server == null || outcome.ending() == Outcome.Ending.ABORTED) {
            return;
        }
        if (!outcome.ending().failed()) {
            consecutive.remove(server);
        } else if (consecutive.merge(server, 1, Integer::sum) >= LIMIT) {
            consecutive.remove(server);
            ejections.eject(server, outcome.at());
        }
    }

    @Override
    public Map<String, Instant> flagged() {
        return ejections.flags().all();
    }

    @Override
    public @Nullable Scope scope() {
        return ejections.flags().scopeAmong(servers);
    }
}

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
 * Envoy's success rate: every 10 s, of the hosts that are in and had 100 requests since the sweep before, those with a
 * success rate below {@code mean - 1.9 * stdev} are ejected, if there are 5 such hosts (defaults of
 * {@code success_rate_minimum_hosts}, {@code _request_volume}, {@code _stdev_factor}; the deviation is that of the
 * population, {@code successRateEjectionThreshold}).
 */
public final class EnvoySuccessRate implements Detector {
    private static final int HOSTS = 5;
    private static final int VOLUME = 100;
    private static final double FACTOR = 1.9;

    private final Map<String, Counted> counted = new HashMap<>();
    private final Ejections ejections = new Ejections();
    private List<String> servers = List.of();

    private record Counted(int requests, int good) {
        Counted plus(Counted other) {
            return new Counted(requests + other.requests, good + other.good);
        }

        double rate() {
            return (double) good / requests;
        }
    }

    @Override
    public void see(Sight sight) {
        servers = sight.servers();
        for (Outcome outcome : sight.ended()) {
            sweep(outcome.at());
            String server = outcome.server();
            if (server != null && outcome.ending() != Outcome.Ending.ABORTED) {
                counted.merge(server, new Counted(1, outcome.ending().failed() ? 0 : 1), Counted::plus);
            }
        }
        sweep(sight.at());
    }

    private void sweep(Instant until) {
        for (Instant due = ejections.due(until); due != null; due = ejections.due(until)) {
            ejections.giveBack(due);
            judge(due);
            counted.clear();
            ejections.swept(due);
        }
    }

    private void judge(Instant at) {
        Map<String, Double> rates = new HashMap<>();
        counted.forEach((server, count) -> {
            if (!ejections.out(server) && count.requests() >= VOLUME) {
                rates.put(server, count.rate());
            }
        });
        if (rates.size() < HOSTS) {
            return;
        }
        double mean =
                rates.values().stream().mapToDouble(rate -> rate).average().orElseThrow();
        double variance = rates.values().stream()
                .mapToDouble(rate -> (rate - mean) * (rate - mean))
                .average()
                .orElseThrow();
        double threshold = mean - FACTOR * Math.sqrt(variance);
        rates.forEach((server, rate) -> {
            if (rate < threshold) {
                ejections.eject(server, at);
            }
        });
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

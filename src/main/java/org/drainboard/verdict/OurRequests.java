package org.drainboard.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.verdict.rules.Asked;
import org.drainboard.verdict.rules.PoolScene;
import org.jspecify.annotations.Nullable;

/**
 * The latest results of our own requests in one environment. A result counts for three of its periods and its timeout;
 * after that it is of the past.
 */
final class OurRequests {
    private record Result(CheckId id, Asked asked) {}

    private final Map<String, List<Result>> byBackend = new HashMap<>();
    private final Map<String, Ladder> webServers = new HashMap<>();

    OurRequests(Environment environment, Round round, RequestRuns runs) {
        round.requests().forEach((id, reading) -> {
            if (id.environment().equals(environment.name())
                    && id.index() >= 0
                    && id.index() < environment.checks().size()
                    && reading instanceof Reading.Fresh<RequestResult>(RequestResult result, Instant at, var _)) {
                RequestCheck check = environment.checks().get(id.index());
                Duration limit = check.every().multipliedBy(3).plus(check.timeout());
                if (Duration.between(at, round.at()).abs().compareTo(limit) <= 0) {
                    RequestRuns.Run run = runs.observe(id, at, result);
                    byBackend
                            .computeIfAbsent(id.backend(), _ -> new ArrayList<>())
                            .add(new Result(id, new Asked(id.target(), check, run.result(), run.failures())));
                }
            }
        });
        round.webLadders().forEach((server, reading) -> {
            if (server.environment().equals(environment.name()) && PoolScenes.isRecent(reading, round.at())) {
                reading.latest().ifPresent(ladder -> webServers.put(server.address(), ladder));
            }
        });
        byBackend
                .values()
                .forEach(results -> results.sort(Comparator.comparingInt((Result each) -> each.id.index())
                        .thenComparing(each -> each.id.target())));
    }

    /** Those that went to a server, or to a pool behind it. A target is {@code NAME} or {@code NAME at ADDRESS}. */
    List<Asked> of(ServerStats server, List<PoolScene> pools) {
        List<Result> results = byBackend.getOrDefault(server.backend(), List.of());
        if (results.isEmpty()) {
            return List.of();
        }
        String exact = server.server() + " at " + server.address();
        String target = results.stream().anyMatch(each -> each.id.target().equals(exact)) ? exact : server.server();
        return results.stream()
                .filter(each -> switch (each.asked.check().via()) {
                    case FRONTEND -> false;
                    case HTTP -> each.id.target().equals(target);
                    case FCGI ->
                        pools.stream().anyMatch(pool -> pool.id().pool().equals(each.id.target()));
                })
                .map(Result::asked)
                .toList();
    }

    /** What a web server itself answered to lately, by its address, or null. */
    @Nullable Ladder webServer(ServerStats server) {
        return webServers.get(server.address());
    }

    /** Those that went through HAProxy. */
    List<Asked> throughHaproxy(String backend) {
        return byBackend.getOrDefault(backend, List.of()).stream()
                .filter(each -> each.asked.check().via() == RequestCheck.Via.FRONTEND)
                .map(Result::asked)
                .toList();
    }
}

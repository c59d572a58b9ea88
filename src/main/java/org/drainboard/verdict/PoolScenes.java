package org.drainboard.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.verdict.pool.Occupancy;
import org.drainboard.verdict.pool.PoolWatch;
import org.drainboard.verdict.rules.Front;
import org.drainboard.verdict.rules.PoolScene;
import org.jspecify.annotations.Nullable;

/** The pools of one environment, followed from round to round. */
final class PoolScenes {
    /** A ladder is climbed rarely, so as not to load the pool; older than this it says nothing of now. */
    private static final Duration LADDER_LIMIT = Duration.ofSeconds(15);

    private final Environment environment;
    private final ServerPools join;
    private final Duration limit;
    private final Map<String, PoolWatch> watches = new HashMap<>();
    private final Set<String> everRead = new HashSet<>();

    /** @param limit how old a reading may be to judge by it */
    PoolScenes(Environment environment, ServerPools join, Duration limit) {
        this.environment = environment;
        this.join = join;
        this.limit = limit;
        environment.pools().forEach(pool -> watches.put(pool.name(), new PoolWatch(pool)));
    }

    /** What is known of each pool now, by its name. */
    Map<String, PoolScene> of(Round round) {
        Map<String, Front> fronts = fronts(round);
        boolean whole = everyProxyRead(round);
        Map<String, PoolScene> scenes = new LinkedHashMap<>();
        for (PoolTarget pool : environment.pools()) {
            PoolId id = new PoolId(environment.name(), pool.name());
            Reading<Ladder> ladder = round.ladders().get(id);
            Duration ladderAge = ladder == null
                    ? Duration.ZERO
                    : Duration.between(ladder.since(), round.at()).abs();
            boolean recent = ladder != null && isRecent(ladder, round.at());
            Reading<PoolStatus> reading = round.pools().get(id);
            Occupancy occupancy = reading == null ? null : observe(pool.name(), reading, round.at());
            Front front = fronts.getOrDefault(pool.name(), Front.EMPTY);
            scenes.put(
                    pool.name(),
                    new PoolScene(
                            id,
                            pool,
                            occupancy,
                            occupancy == null
                                    ? Duration.ZERO
                                    : Duration.between(occupancy.at(), round.at())
                                            .abs(),
                            reading == null ? null : reading.problem().orElse(null),
                            everRead.contains(pool.name()),
                            whole ? front : front.partly(),
                            ladder != null && recent ? ladder.latest().orElse(null) : null,
                            ladderAge));
        }
        return scenes;
    }

    /** Whether a ladder says something of now. */
    static boolean isRecent(Reading<Ladder> ladder, Instant now) {
        return ladder instanceof Reading.Fresh<Ladder>
                && Duration.between(ladder.since(), now).abs().compareTo(LADDER_LIMIT) <= 0;
    }

    /** A value is followed once; it is shown while it is recent and nothing newer speaks against it. */
    private @Nullable Occupancy observe(String name, Reading<PoolStatus> reading, Instant now) {
        PoolStatus status = reading.latest().orElse(null);
        PoolWatch watch = watches.get(name);
        if (status == null || watch == null) {
            return null;
        }
        everRead.add(name);
        watch.observe(reading.since(), status);
        boolean old = Duration.between(reading.since(), now).abs().compareTo(limit) > 0;
        return old || reading.problem().filter(PoolScenes::newsOfItsOwn).isPresent() ? null : watch.latest();
    }

    /** A timeout or a refusal is a newer finding on the workers than the value before it. */
    private static boolean newsOfItsOwn(Failure problem) {
        return switch (problem.kind()) {
            case TIMED_OUT, CONNECT_TIMED_OUT, REFUSED, NOT_FOUND -> true;
            case NOT_A_SOCKET, PERMISSION_DENIED, CLOSED, TOO_LARGE, MALFORMED, REJECTED, UNREACHED, INTERRUPTED, IO ->
                false;
        };
    }

    private boolean everyProxyRead(Round round) {
        return environment.proxies().stream()
                .map(proxy -> round.proxies().get(new ProxyId(environment.name(), proxy.name())))
                .allMatch(reading -> reading != null
                        && reading.latest().isPresent()
                        && Duration.between(reading.since(), round.at()).abs().compareTo(limit) <= 0);
    }

    private Map<String, Front> fronts(Round round) {
        Map<String, Front> fronts = new HashMap<>();
        environment.proxies().forEach(proxy -> {
            Reading<ProxySnapshot> reading = round.proxies().get(new ProxyId(environment.name(), proxy.name()));
            List<ServerStats> servers = reading == null
                    ? List.of()
                    : reading.latest().map(ProxySnapshot::servers).orElse(List.of());
            for (ServerStats server : servers) {
                for (PoolTarget pool : join.behind(server)) {
                    Front front = fronts.getOrDefault(pool.name(), Front.EMPTY);
                    fronts.put(
                            pool.name(),
                            front.and(server.load().sessions(), server.load().idleConnections()));
                }
            }
        });
        return fronts;
    }
}

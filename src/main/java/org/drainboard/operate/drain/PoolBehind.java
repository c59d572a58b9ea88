package org.drainboard.operate.drain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drainboard.model.Plain;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;

/**
 * A pool behind a server that leaves.
 *
 * @param sharers why its workers may run something for others: the other servers in use behind which it stands, and the
 *     HAProxies of which that is not known; empty where all that runs is this server's
 */
record PoolBehind(PoolId id, PoolTarget target, Optional<Reading<PoolStatus>> reading, List<String> sharers) {
    /** More names tell a person nothing. */
    private static final int MOST_NAMES = 3;

    static List<PoolBehind> of(
            Environment environment,
            ServerId id,
            ServerStats row,
            Map<ServerId, DrainWatch.Sighting> seen,
            Round round) {
        List<PoolBehind> pools = new ArrayList<>();
        for (PoolTarget target : environment.pools()) {
            if (target.standsBehind(row.backend(), row.server(), row.address())) {
                PoolId pool = new PoolId(environment.name(), target.name());
                pools.add(new PoolBehind(
                        pool,
                        target,
                        Optional.ofNullable(round.pools().get(pool)),
                        sharers(environment, target, id, seen, round)));
            }
        }
        return pools;
    }

    private static List<String> sharers(
            Environment environment,
            PoolTarget target,
            ServerId id,
            Map<ServerId, DrainWatch.Sighting> seen,
            Round round) {
        List<String> sharers = new ArrayList<>();
        seen.forEach((other, sighting) -> {
            ServerStats row = sighting.row();
            boolean same = other.backend().proxy().environment().equals(environment.name());
            boolean used = row.claimedServing() || row.load().sessions() > 0;
            if (same && used && !other.equals(id) && target.standsBehind(row.backend(), row.server(), row.address())) {
                sharers.add(name(other, id));
            }
        });
        environment.proxies().forEach(proxy -> {
            ProxyId proxyId = new ProxyId(environment.name(), proxy.name());
            Reading<?> reading = round.proxies().get(proxyId);
            if (reading == null || reading.problem().isPresent()) {
                sharers.add("maybe a server of " + proxy.name() + ", which cannot be read");
            }
        });
        sharers.sort(String::compareTo);
        return sharers;
    }

    private static String name(ServerId other, ServerId id) {
        return other.backend().proxy().equals(id.backend().proxy())
                ? other.runtimeName()
                : other.runtimeName() + " on " + other.backend().proxy().haproxy();
    }

    /** {@code pool www also serves app_http/web1, app_sticky/web1 and 2 more, which are in use}. */
    String sharing() {
        return "pool " + target.name() + " also serves " + Plain.few(sharers, MOST_NAMES);
    }
}

package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.MILLISECOND;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;

/** All that Drainboard asks, and the rounds that it makes of the answers. */
final class Watch {
    /** The first answers come within this of each other, since all are asked at once. */
    private static final long SPREAD = 20 * MILLISECOND;

    private final Wall wall;
    private final ProxyId proxy = new ProxyId(Site.ENVIRONMENT, Site.HAPROXY);
    private final ProxyAsker proxyAsker;
    private final Map<PoolId, StatusAsker> pools = new LinkedHashMap<>();
    private final Map<PoolId, WholeLadder> ladders = new LinkedHashMap<>();
    private final Map<CheckId, RequestAsker> requests = new LinkedHashMap<>();
    private long number;

    /** @param first when it begins to ask; the first round can be had a little later */
    Watch(Site site, long first) {
        wall = site.wall;
        Chance chance = site.chance.split();
        double lost = site.is(Confounder.LOST_POLLS) ? 0.2 : 0;
        proxyAsker = new ProxyAsker(site.haproxy, wall, chance, first + chance.between(0, SPREAD), lost);
        boolean listener = Listing.hasListener(site.scenario);
        for (Server server : site.haproxy.servers()) {
            Pool pool = server.pool;
            PoolId id = new PoolId(Site.ENVIRONMENT, server.name);
            StatusAsker status = new StatusAsker(pool, listener, wall, chance, first + chance.between(0, SPREAD), lost);
            pools.put(id, status);
            long phase = chance.between(0, LadderAsker.EVERY);
            LadderAsker climb = new LadderAsker(pool, status, listener, wall, chance, first + SPREAD + phase);
            RequestAsker request = null;
            if (site.scenario.ourRequests()) {
                // Half a period apart, since only one question of ours may be under way in a pool.
                long opposite = (phase + LadderAsker.EVERY / 2) % RequestAsker.EVERY;
                request = new RequestAsker(pool, status, wall, chance, first + SPREAD + opposite);
                requests.put(new CheckId(Site.ENVIRONMENT, Site.BACKEND, 0, server.name), request);
            }
            ladders.put(id, new WholeLadder(climb, status, listener, request));
        }
    }

    /** How long after the first question the first round is due. */
    static long untilFirstRound() {
        return SPREAD + 5 * MILLISECOND;
    }

    Round round() {
        number++;
        Map<ProxyId, Reading<ProxySnapshot>> proxies = new HashMap<>();
        proxyAsker.reading().ifPresent(reading -> proxies.put(proxy, reading));
        return new Round(
                number,
                wall.now(),
                proxies,
                readings(pools, StatusAsker::reading),
                readings(ladders, WholeLadder::reading),
                readings(requests, RequestAsker::reading));
    }

    private static <K, S, T> Map<K, Reading<T>> readings(Map<K, S> sources, Function<S, Optional<Reading<T>>> read) {
        Map<K, Reading<T>> known = HashMap.newHashMap(sources.size());
        sources.forEach((id, source) -> read.apply(source).ifPresent(reading -> known.put(id, reading)));
        return known;
    }
}

package org.drainboard.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.Endpoint;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;

/** A site of several HAProxies that have the same backends, five servers in each, and pools behind those. */
public final class ManyFleet {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private final int haproxies;
    private final int pools;
    private final MovingFleet servers;
    private long second;

    /** That many of each, five servers in a backend. */
    public ManyFleet(int haproxies, int backends, int pools) {
        this.haproxies = haproxies;
        this.pools = pools;
        servers = new MovingFleet(backends * 5, 5, true);
    }

    /** What is to be asked. */
    public Inventory inventory() {
        List<ProxyTarget> proxies = new ArrayList<>();
        for (int i = 0; i < haproxies; i++) {
            proxies.add(new ProxyTarget("lb" + i, new Endpoint.Unix("/run/haproxy" + i + ".sock"), null));
        }
        List<PoolTarget> targets = new ArrayList<>();
        for (int i = 0; i < pools; i++) {
            targets.add(new PoolTarget(
                    "pool" + i,
                    new StatusAddress.FastCgi(new Endpoint.Tcp(MovingFleet.host(i), 9100), "/fpm-status"),
                    new Endpoint.Tcp(MovingFleet.host(i), 9000),
                    null,
                    null,
                    List.of()));
        }
        return new Inventory(
                List.of(new Environment("production", Access.READ_ONLY, proxies, targets, List.of(), null)),
                PollSettings.DEFAULT);
    }

    /** A second later, everything read anew. */
    public Round next() {
        second++;
        Instant now = START.plusSeconds(second);
        servers.tick();
        Map<ProxyId, Reading<ProxySnapshot>> proxies = new HashMap<>();
        for (int i = 0; i < haproxies; i++) {
            proxies.put(
                    new ProxyId("production", "lb" + i),
                    new Reading.Fresh<>(servers.snapshot(), now, Duration.ofMillis(1)));
        }
        Map<PoolId, Reading<PoolStatus>> statuses = new HashMap<>();
        for (int i = 0; i < pools; i++) {
            statuses.put(
                    new PoolId("production", "pool" + i),
                    new Reading.Fresh<>(servers.pool(i), now, Duration.ofMillis(1)));
        }
        return new Round(second, now, proxies, statuses, Map.of(), Map.of());
    }
}

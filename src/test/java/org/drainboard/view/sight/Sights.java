package org.drainboard.view.sight;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.MissingTarget;
import org.drainboard.view.Fleet;

/** Inventories with what is read of them, for the pictures and the tests of the view. */
final class Sights {
    static final Failure REFUSED = new Failure(
            Failure.Kind.REFUSED,
            "nobody listens on unix:/run/haproxy/admin.sock; is HAProxy running? try: systemctl status haproxy");
    static final Failure UNREACHED = new Failure(
            Failure.Kind.UNREACHED,
            "ssh to lb3 failed: Permission denied (publickey). Try it by hand: ssh -o BatchMode=yes lb3 true");

    private final Map<ProxyId, Reading<ProxySnapshot>> proxies = new HashMap<>();
    private final Map<PoolId, Reading<PoolStatus>> pools = new HashMap<>();
    private final List<String> proxyNames;
    private final List<String> poolNames;

    Sights(int proxyCount, int poolCount) {
        proxyNames =
                IntStream.rangeClosed(1, proxyCount).mapToObj(n -> "lb" + n).toList();
        poolNames = IntStream.rangeClosed(1, poolCount)
                .mapToObj(n -> "www-%03d".formatted(n))
                .toList();
        proxyNames.forEach(name -> proxies.put(
                new ProxyId("production", name),
                new Reading.Fresh<>(snapshot(), Fleet.NOW.minusMillis(400), Duration.ofMillis(40))));
        poolNames.forEach(name -> pools.put(new PoolId("production", name), new Reading.Missing<>(REFUSED, Fleet.NOW)));
    }

    List<Environment> environments() {
        return List.of(new Environment(
                "production",
                Access.READ_ONLY,
                proxyNames.stream()
                        .map(name -> new ProxyTarget(name, new Endpoint.Unix("/run/haproxy/" + name + ".sock"), null))
                        .toList(),
                poolNames.stream()
                        .map(name -> new PoolTarget(
                                name,
                                new StatusAddress.FastCgi(new Endpoint.Tcp("10.0.0.1", 9102), "/fpm-status"),
                                null,
                                null,
                                null,
                                List.of()))
                        .toList(),
                List.of(),
                null));
    }

    Sights lost(String proxy, Failure why, long seconds) {
        proxies.put(new ProxyId("production", proxy), new Reading.Missing<>(why, Fleet.NOW.minusSeconds(seconds)));
        return this;
    }

    Sights old(String proxy, Failure why, long seconds) {
        proxies.put(
                new ProxyId("production", proxy),
                new Reading.Stale<>(snapshot(), Fleet.NOW.minusSeconds(seconds), why));
        return this;
    }

    Sights behind(String proxy, long seconds) {
        proxies.put(
                new ProxyId("production", proxy),
                new Reading.Fresh<>(snapshot(), Fleet.NOW.minusSeconds(seconds), Duration.ofMillis(2)));
        return this;
    }

    Sights waiting(String proxy) {
        proxies.remove(new ProxyId("production", proxy));
        return this;
    }

    Judgement judgement(MissingTarget... missing) {
        return new Judgement(
                new Round(7, Fleet.NOW.minusMillis(300), proxies, pools, Map.of(), Map.of()),
                List.of(),
                List.of(missing));
    }

    private static ProxySnapshot snapshot() {
        return new ProxySnapshot(
                new ProxyProcess(812, "2.6.12", Duration.ofHours(31), "edge-1"), List.of(), List.of(), List.of());
    }
}

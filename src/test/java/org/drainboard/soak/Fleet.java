package org.drainboard.soak;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.drainboard.model.Endpoint;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.soak.world.Site;

/** The fleet as the inventory names it: an environment for each ten HAProxies, and pools with a status listener. */
record Fleet(Site site, Duration every, Duration deadline) {
    private static final int PROXIES_AN_ENVIRONMENT = 10;

    Inventory inventory() {
        int environments = Math.ceilDiv(site.proxies(), PROXIES_AN_ENVIRONMENT);
        return new Inventory(
                IntStream.range(0, environments).mapToObj(this::environment).toList(),
                new PollSettings(every, deadline));
    }

    private Environment environment(int number) {
        List<Integer> proxies = IntStream.range(0, site.proxies())
                .filter(proxy -> proxy / PROXIES_AN_ENVIRONMENT == number)
                .boxed()
                .toList();
        return new Environment(
                environmentOf(number * PROXIES_AN_ENVIRONMENT),
                Access.READ_ONLY,
                proxies.stream()
                        .map(proxy -> new ProxyTarget("lb" + proxy, unix(proxy), null))
                        .toList(),
                proxies.stream()
                        .flatMap(proxy -> IntStream.range(0, site.poolsEach())
                                .mapToObj(server -> pool(proxy * site.poolsEach() + server, server)))
                        .toList(),
                List.of(),
                null);
    }

    private PoolTarget pool(int number, int server) {
        // Where its requests go is not on this machine; that it is known keeps the page a question that takes no
        // worker.
        return new PoolTarget(
                "w" + number,
                new StatusAddress.FastCgi(unix(site.proxies() + number), "/status"),
                new Endpoint.Unix(site.folder().resolve("requests").toString()),
                null,
                4,
                List.of(new ServerPattern(Site.backend(server), Site.server(server))));
    }

    private Endpoint unix(int target) {
        return new Endpoint.Unix(site.socket(target).toString());
    }

    private static String environmentOf(int proxy) {
        return "site" + proxy / PROXIES_AN_ENVIRONMENT;
    }

    String name(int target) {
        return target < site.proxies() ? "lb" + target : "w" + (target - site.proxies());
    }

    /** What a round knows of a target. */
    Optional<Reading<?>> reading(Round round, int target) {
        Map<?, ? extends Reading<?>> all = target < site.proxies() ? round.proxies() : round.pools();
        int proxy = target < site.proxies() ? target : (target - site.proxies()) / site.poolsEach();
        String environment = environmentOf(proxy);
        return Optional.ofNullable(all.get(
                target < site.proxies()
                        ? new ProxyId(environment, name(target))
                        : new PoolId(environment, name(target))));
    }
}

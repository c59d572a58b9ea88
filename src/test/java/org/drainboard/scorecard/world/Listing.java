package org.drainboard.scorecard.world;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;

/** The inventory that the site's people would have written. */
final class Listing {
    static final int PORT = 9_000;
    private static final int STATUS_PORT = 9_100;

    private Listing() {}

    static String host(int server) {
        return "10.0.0." + (server + 1);
    }

    static Inventory of(Site site) {
        List<Server> servers = site.haproxy.servers();
        List<PoolTarget> pools = servers.stream()
                .map(server -> target(server, host(servers.indexOf(server)), hasListener(site.scenario)))
                .toList();
        List<RequestCheck> checks = site.scenario.ourRequests()
                ? List.of(new RequestCheck(
                        Site.BACKEND,
                        RequestCheck.Via.FCGI,
                        "/srv/www/deep.php",
                        "/deep.php",
                        null,
                        200,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5)))
                : List.of();
        Environment environment = new Environment(
                Site.ENVIRONMENT,
                Access.READ_ONLY,
                List.of(new ProxyTarget(Site.HAPROXY, new Endpoint.Unix("/run/haproxy/admin.sock"), null)),
                pools,
                checks,
                null);
        return new Inventory(List.of(environment), new PollSettings(Duration.ofSeconds(1), Duration.ofSeconds(2)));
    }

    /** A status page that goes blind is one that a worker has to serve. */
    static boolean hasListener(Scenario scenario) {
        return scenario.statusListen() && scenario.kind() != Kind.BLIND_STATUS;
    }

    private static PoolTarget target(Server server, String host, boolean listener) {
        boolean unix = server.pool.shape.unix();
        Endpoint listen = unix ? new Endpoint.Unix("/run/php/" + server.name + ".sock") : new Endpoint.Tcp(host, PORT);
        Endpoint status = listener ? new Endpoint.Tcp(host, STATUS_PORT) : listen;
        return new PoolTarget(
                server.name,
                new StatusAddress.FastCgi(status, "/fpm-status"),
                listen,
                "/ping",
                server.pool.shape.workers(),
                unix ? List.of(new ServerPattern(Site.BACKEND, server.name)) : List.of());
    }
}

package org.drainboard.poll;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.probe.WebServer;

/**
 * Which of HAProxy's servers are web servers that may get a question of ours. HAProxy does not say what its servers
 * speak, and most of them are none of our business, so the inventory has to show it: by a check that goes to the
 * backend's servers by HTTP, or by a pool that {@code serves} a server and is known to listen elsewhere. Where the port is
 * the pool's own, the server is the pool, perhaps under another name, and gets the pool's ladder.
 */
final class WebServers {
    private WebServers() {}

    static Set<WebServer> of(Environment environment, List<ProxySnapshot> snapshots) {
        Set<WebServer> all = new HashSet<>();
        for (ProxySnapshot snapshot : snapshots) {
            for (ServerStats server : snapshot.servers()) {
                if (is(environment, server)) {
                    all.add(new WebServer(environment.name(), server.address()));
                }
            }
        }
        return all;
    }

    static boolean is(Environment environment, ServerStats server) {
        return server.mode() == Mode.HTTP && server.address().indexOf(':') > 0 && isShown(environment, server);
    }

    private static boolean isShown(Environment environment, ServerStats server) {
        boolean isPool = environment.pools().stream()
                .anyMatch(pool -> pool.listen() != null && pool.listen().standsAt(server.address()));
        boolean byCheck = environment.checks().stream()
                .anyMatch(check ->
                        check.via() == RequestCheck.Via.HTTP && check.backend().equals(server.backend()));
        return !isPool && (byCheck || environment.pools().stream().anyMatch(pool -> standsApart(pool, server)));
    }

    private static boolean standsApart(PoolTarget pool, ServerStats server) {
        boolean serves = pool.serves().stream().anyMatch(each -> each.matches(server.backend(), server.server()));
        return serves
                && switch (pool.listen()) {
                    case null -> false;
                    case Endpoint.Unix _, Endpoint.Ssh(SshHost _, Endpoint.Unix _) -> true;
                    case Endpoint.Ssh(SshHost _, Endpoint.Tcp tcp) ->
                        !server.address().endsWith(":" + tcp.port());
                    case Endpoint.Ssh(SshHost _, Endpoint.Ssh _) -> throw new IllegalStateException("ssh within ssh");
                    case Endpoint.Tcp tcp -> !server.address().endsWith(":" + tcp.port());
                };
    }
}

package org.drainboard.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;

/** Which servers of a HAProxy lead to which pools. */
final class Joins {
    private final Optional<SshHost> haproxyAt;
    // By the path of a socket or the port: a site has as many pools as servers, and most pairs differ in it.
    private final Map<Object, List<Joined>> servers = new HashMap<>();
    private final Set<HaproxyConfig.Server> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A server of a backend. */
    record Joined(String backend, HaproxyConfig.Server server) {}

    Joins(Optional<SshHost> haproxyAt, HaproxyConfig haproxy) {
        this.haproxyAt = haproxyAt;
        for (HaproxyConfig.Backend backend : haproxy.backends()) {
            for (HaproxyConfig.Server server : backend.servers()) {
                server.endpoint()
                        .ifPresent(to -> servers.computeIfAbsent(place(to), _ -> new ArrayList<>())
                                .add(new Joined(backend.name(), server)));
            }
        }
    }

    /** The servers that lead to a pool. */
    List<Joined> of(Endpoint listen, Optional<SshHost> machine) {
        List<Joined> all = servers.getOrDefault(place(listen), List.of()).stream()
                .filter(joined -> same(joined.server(), listen, machine))
                .toList();
        all.forEach(joined -> taken.add(joined.server()));
        return all;
    }

    /** Whether a pool was found to which it leads. */
    boolean isTaken(HaproxyConfig.Server server) {
        return taken.contains(server);
    }

    private static Object place(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Unix(String path) -> path;
            case Endpoint.Tcp(String _, int port) -> port;
            case Endpoint.Ssh(SshHost _, Endpoint far) -> place(far);
        };
    }

    /** The same socket on the same machine, or the same port there. */
    private boolean same(HaproxyConfig.Server server, Endpoint listen, Optional<SshHost> machine) {
        Optional<Endpoint> to = server.endpoint();
        if (to.isEmpty()) {
            return false;
        }
        boolean together = machine.map(SshHost::host).equals(haproxyAt.map(SshHost::host));
        return switch (to.get()) {
            case Endpoint.Unix unix -> together && unix.equals(listen);
            case Endpoint.Tcp(String host, int port) ->
                listen instanceof Endpoint.Tcp pool
                        && pool.port() == port
                        && ((together && to.get().isSame(pool))
                                || (!pool.isLoopback() && to.get().isSame(pool))
                                || (machine.isPresent() && machine.get().host().equalsIgnoreCase(host)));
            case Endpoint.Ssh _ -> false;
        };
    }
}

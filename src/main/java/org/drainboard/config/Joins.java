package org.drainboard.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;

/** The servers of a HAProxy by where they lead, and those behind which a pool was found. */
final class Joins {
    private final Optional<SshHost> haproxyAt;
    // A site has about as many pools as servers: to compare each with each would take the square of it.
    private final Map<String, List<Joined>> servers = new HashMap<>();
    // By identity: two lines of a configuration may be equal.
    private final Set<HaproxyConfig.Server> joined = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * A server of a backend.
     *
     * @param order in which the configuration has them
     */
    record Joined(int order, String backend, HaproxyConfig.Server server) {}

    Joins(Optional<SshHost> haproxyAt, HaproxyConfig haproxy) {
        this.haproxyAt = haproxyAt;
        int order = 0;
        for (HaproxyConfig.Backend backend : haproxy.backends()) {
            for (HaproxyConfig.Server server : backend.servers()) {
                Joined each = new Joined(order++, backend.name(), server);
                server.endpoint()
                        .map(Joins::place)
                        .ifPresent(place -> servers.computeIfAbsent(place, _ -> new ArrayList<>())
                                .add(each));
            }
        }
    }

    /**
     * Takes note of a pool, and returns the servers of this HAProxy that lead to it: to the same socket on the same
     * machine, or to the same port there.
     *
     * @param machine the pool's
     */
    List<Joined> join(Endpoint listen, Optional<SshHost> machine) {
        boolean together = machine.map(SshHost::host).equals(haproxyAt.map(SshHost::host));
        Stream<Joined> found = switch (listen) {
            case Endpoint.Unix _ -> together ? at(place(listen)) : Stream.empty();
            case Endpoint.Tcp tcp ->
                Stream.concat(
                                together || !tcp.isLoopback() ? at(place(tcp)) : Stream.empty(),
                                machine.stream().flatMap(host -> at(place(host.host(), tcp.port()))))
                        .distinct()
                        .sorted(Comparator.comparingInt(Joined::order));
            case Endpoint.Ssh _ -> Stream.empty();
        };
        List<Joined> all = found.toList();
        all.forEach(each -> joined.add(each.server()));
        return all;
    }

    /** Whether a pool was found behind it. */
    boolean isJoined(HaproxyConfig.Server server) {
        return joined.contains(server);
    }

    private Stream<Joined> at(String place) {
        return servers.getOrDefault(place, List.of()).stream();
    }

    private static String place(Endpoint endpoint) {
        return endpoint instanceof Endpoint.Tcp(String host, int port) ? place(host, port) : endpoint.toString();
    }

    private static String place(String host, int port) {
        return Endpoint.Tcp.canonical(host) + " " + port;
    }
}

package org.drainboard.operate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;

/**
 * The other HAProxies of the environment that send to the same server: an order reaches one of them only, so a server
 * that is drained on one goes on getting traffic from the others.
 */
final class Elsewhere {
    private Elsewhere() {}

    /**
     * The doubt that others go on sending, if they do by what they were last seen to say; empty where there are none.
     *
     * @param together servers that go out with it
     */
    static List<Reason> doubts(Scene scene, Set<ServerId> together, Judgement latest) {
        if (!scene.takesOut()) {
            return List.of();
        }
        ServerId server = scene.action().server();
        List<String> senders = latest.round().proxies().entrySet().stream()
                .filter(each -> isNeighbour(each.getKey(), server))
                .filter(each -> !together.contains(on(each.getKey(), server)))
                .filter(each -> sends(each.getValue(), server, node(server, latest)))
                .map(each -> each.getKey().haproxy())
                .sorted()
                .toList();
        if (senders.isEmpty()) {
            return List.of();
        }
        String here = server.backend().proxy().haproxy();
        return List.of(new Reason(
                "on-one-only",
                "out on " + here + " only: " + Names.join(senders) + (senders.size() == 1 ? " goes" : " go")
                        + " on sending to " + server.runtimeName()
                        + "; order it on every HAProxy: in the sheet, or with --haproxy all"));
    }

    private static boolean isNeighbour(ProxyId proxy, ServerId server) {
        ProxyId own = server.backend().proxy();
        return proxy.environment().equals(own.environment()) && !proxy.equals(own);
    }

    private static ServerId on(ProxyId proxy, ServerId server) {
        return new ServerId(new BackendId(proxy, server.backend().backend()), server.server());
    }

    private static Optional<String> node(ServerId server, Judgement latest) {
        return Optional.ofNullable(latest.round().proxies().get(server.backend().proxy()))
                .flatMap(Reading::latest)
                .map(snapshot -> snapshot.process().node());
    }

    /** A local address on another machine is another server, whatever its name. */
    private static boolean sends(Reading<ProxySnapshot> reading, ServerId server, Optional<String> node) {
        return reading.latest().stream()
                .anyMatch(snapshot -> snapshot.servers().stream()
                        .anyMatch(row -> row.backend().equals(server.backend().backend())
                                && row.server().equals(server.server())
                                && row.claimedServing()
                                && (!row.local()
                                        || node.equals(
                                                Optional.of(snapshot.process().node())))));
    }
}

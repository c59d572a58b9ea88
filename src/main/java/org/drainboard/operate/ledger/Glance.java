package org.drainboard.operate.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.operate.Seen;

/**
 * A server as the latest round shows it.
 *
 * @param at when it was read
 */
record Glance(ProxyProcess process, ServerStats stats, Instant at) {
    /** HAProxy counts whole seconds, and asks its own processes one after the other. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    /** Empty when its HAProxy was never read, or has no such server. */
    static Optional<Glance> at(Round round, ServerId server) {
        Reading<ProxySnapshot> reading = round.proxies().get(server.backend().proxy());
        return Optional.ofNullable(reading)
                .flatMap(read -> read.latest()
                        .flatMap(proxy -> proxy.servers().stream()
                                .filter(stats -> is(stats, server))
                                .findFirst()
                                .map(stats -> new Glance(proxy.process(), stats, read.since()))));
    }

    private static boolean is(ServerStats stats, ServerId server) {
        return stats.server().equals(server.server())
                && stats.backend().equals(server.backend().backend());
    }

    /** Why there is none. */
    static String blind(Round round, ServerId server) {
        Reading<ProxySnapshot> reading = round.proxies().get(server.backend().proxy());
        if (reading == null) {
            return server.backend().proxy() + " has not been read yet";
        }
        return reading.latest().isPresent()
                ? server.backend().proxy() + " has no server " + server.runtimeName() + " any more"
                : server.backend().proxy() + " cannot be read: "
                        + reading.problem().map(failure -> failure.message()).orElse("no answer yet");
    }

    /**
     * Whether the state that shows began in a process that a reload started after the order: a reload forgets orders, so
     * somebody may have given it anew. A state that a server-state file carried over is older than the process.
     */
    boolean givenAnew(Order order) {
        return order.aspect().equals(Optional.of(Aspect.STATE))
                && process.pid() != order.intent().pid()
                && stats.sinceChange().plus(ROUNDING).compareTo(process.uptime()) < 0;
    }

    Standing standing() {
        return stats.standing();
    }

    Seen seen() {
        return new Seen(process.pid(), stats.standing());
    }
}

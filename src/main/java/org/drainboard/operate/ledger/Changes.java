package org.drainboard.operate.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.operate.History;

/**
 * What others changed on servers lately: the difference from round to round that no order in the ledger explains. What
 * a reload or an agent changed is nobody's order. Safe to ask from any thread; {@link #look} is for one.
 */
public final class Changes implements History {
    /** Whoever changed something longer ago has most likely finished. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    /** An intent is written before the command is sent, and a reading takes its time. */
    private static final Duration SLACK = Duration.ofSeconds(10);

    private final Map<ProxyId, Before> before = new HashMap<>();
    private final Map<ServerId, ForeignChange> found = new ConcurrentHashMap<>();

    private record Before(Instant at, long pid, Map<ServerId, ServerStats> servers) {}

    @Override
    public Optional<ForeignChange> byOthers(ServerId server, Instant now) {
        return Optional.ofNullable(found.get(server))
                .filter(change -> change.at().plus(LATELY).isAfter(now));
    }

    /** Takes in a round; the ledger must be as new as the round. */
    public void look(Round round, Ledger ledger) {
        round.proxies().forEach((proxy, reading) -> {
            if (reading instanceof Reading.Fresh<ProxySnapshot>(ProxySnapshot snapshot, Instant at, Duration _)) {
                look(proxy, snapshot, at, ledger);
            }
        });
    }

    private void look(ProxyId proxy, ProxySnapshot snapshot, Instant at, Ledger ledger) {
        Map<ServerId, ServerStats> now = new HashMap<>();
        snapshot.servers()
                .forEach(stats -> now.put(new ServerId(new BackendId(proxy, stats.backend()), stats.server()), stats));
        long pid = snapshot.process().pid();
        Before last = before.put(proxy, new Before(at, pid, now));
        if (last == null) {
            now.forEach((server, stats) -> FirstSight.of(server, stats, pid, at, LATELY, ledger)
                    .ifPresent(change -> found.put(server, change)));
        } else if (last.pid() == pid && !last.at().equals(at)) {
            now.forEach((server, stats) -> {
                ServerStats was = last.servers().get(server);
                if (was != null && !was.standing().equals(stats.standing())) {
                    differs(server, was, stats, last.at(), at, ledger);
                }
            });
        }
    }

    private void differs(ServerId server, ServerStats was, ServerStats is, Instant from, Instant at, Ledger ledger) {
        for (Aspect aspect : Aspect.values()) {
            if (!aspect.same(was.standing(), is.standing())
                    && !ofAgent(aspect, is)
                    && ledger.orders().reversed().stream()
                            .takeWhile(order -> order.at().isAfter(from.minus(LATELY)))
                            .noneMatch(order -> explains(order, server, aspect, is, from))) {
                found.put(
                        server,
                        new ForeignChange(aspect.words(was.standing()) + " to " + aspect.words(is.standing()), at));
            }
        }
    }

    private static boolean explains(Order order, ServerId server, Aspect aspect, ServerStats is, Instant from) {
        return order.server().equals(server)
                && order.aspect().filter(aspect::equals).isPresent()
                && order.effect() != Effect.NO_EFFECT
                && order.ended().at().isAfter(from.minus(SLACK))
                && order.action().change().shows(is.standing());
    }

    /** An agent that speaks sets the state, and the weight without a word of it. */
    private static boolean ofAgent(Aspect aspect, ServerStats is) {
        return switch (aspect) {
            case STATE -> is.status().endsWith("(agent)");
            case WEIGHT -> is.standing().agent() == CheckSwitch.ON;
            case HEALTH, AGENT -> false;
        };
    }
}

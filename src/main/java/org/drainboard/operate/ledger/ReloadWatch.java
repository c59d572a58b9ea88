package org.drainboard.operate.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Sees that an HAProxy was reloaded and forgot orders, whoever gave them: from round to round, and from the ledger where
 * the program was not running. An order that HAProxy kept, by a state file, is none. For one thread.
 */
public final class ReloadWatch {
    /** Longer ago, somebody else has most likely taken an order back, and to ask again at every start would be a nuisance. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final Map<ProxyId, Before> before = new HashMap<>();
    private final Map<ProxyId, LostOrders> open = new HashMap<>();

    private record Before(ProxyProcess process, Map<ServerId, Standing> standings) {
        boolean reloaded(ProxyProcess now) {
            return now.pid() != process.pid() || now.uptime().compareTo(process.uptime()) < 0;
        }
    }

    /** What is lost and not given again, by the latest round. */
    public List<LostOrders> look(Round round, Ledger ledger) {
        round.proxies().forEach((proxy, reading) -> {
            if (reading instanceof Reading.Fresh<ProxySnapshot>(ProxySnapshot snapshot, Instant at, Duration _)) {
                look(proxy, snapshot, at, ledger);
            }
        });
        return open.values().stream()
                .sorted((one, other) ->
                        one.proxy().toString().compareTo(other.proxy().toString()))
                .toList();
    }

    /** A person has seen it and does not want it back. */
    public void dismiss(ProxyId proxy) {
        open.remove(proxy);
    }

    private void look(ProxyId proxy, ProxySnapshot snapshot, Instant at, Ledger ledger) {
        Map<ServerId, Standing> now = new HashMap<>();
        for (ServerStats stats : snapshot.servers()) {
            now.put(new ServerId(new BackendId(proxy, stats.backend()), stats.server()), stats.standing());
        }
        Before last = before.put(proxy, new Before(snapshot.process(), now));
        LostOrders known = open.get(proxy);
        if (last == null || last.reloaded(snapshot.process())) {
            long pid = snapshot.process().pid();
            List<LostOrders.Lost> lost = new ArrayList<>(known == null ? List.of() : known.lost());
            if (last != null) {
                seenBefore(last.standings(), now, pid, at, ledger, lost);
            }
            fromTheLedger(proxy, now, pid, at, ledger, lost);
            long old = last != null
                    ? last.process().pid()
                    : lost.stream()
                            .flatMap(each -> each.order().stream())
                            .mapToLong(order -> order.intent().pid())
                            .reduce(0, (_, next) -> next);
            known = new LostOrders(proxy, old, pid, at, lost);
        }
        keep(known, now, at);
    }

    /** What shows again, or was ordered anew in another way, is not lost any more. */
    private void keep(@Nullable LostOrders known, Map<ServerId, Standing> now, Instant at) {
        if (known == null) {
            return;
        }
        List<LostOrders.Lost> still = known.lost().stream()
                .filter(each -> !over(each, at))
                .filter(each -> now.containsKey(each.server()) && !each.aspect().off(now.get(each.server())))
                .toList();
        if (still.isEmpty()) {
            open.remove(known.proxy());
        } else {
            open.put(
                    known.proxy(),
                    new LostOrders(known.proxy(), known.pidBefore(), known.pidAfter(), known.seen(), still));
        }
    }

    private static void seenBefore(
            Map<ServerId, Standing> was,
            Map<ServerId, Standing> now,
            long pid,
            Instant at,
            Ledger ledger,
            List<LostOrders.Lost> into) {
        was.forEach((server, standing) -> {
            for (Aspect aspect : Aspect.values()) {
                if (now.containsKey(server) && aspect.off(standing) && !aspect.off(now.get(server))) {
                    Optional<Order> ours = ledger.inForce(server, aspect)
                            .filter(order -> order.action().change().shows(standing));
                    add(lost(server, aspect, standing, now.get(server), ours, true, pid, at), at, into);
                }
            }
        });
    }

    private static void fromTheLedger(
            ProxyId proxy,
            Map<ServerId, Standing> now,
            long pid,
            Instant at,
            Ledger ledger,
            List<LostOrders.Lost> into) {
        for (Order order : ledger.inForce()) {
            Aspect aspect = order.aspect().orElseThrow();
            Standing is = now.get(order.server());
            Standing was = order.ended().after();
            if (order.server().backend().proxy().equals(proxy)
                    && order.effect() == Effect.TOOK_EFFECT
                    && order.intent().pid() != pid
                    && order.at().isAfter(at.minus(REMEMBERED))
                    && is != null
                    && was != null
                    && aspect.off(was)
                    && !aspect.off(is)) {
                add(lost(order.server(), aspect, was, is, Optional.of(order), false, pid, at), at, into);
            }
        }
    }

    /** An order whose time is over by now was to end, and the reload ended it. */
    private static void add(LostOrders.Lost lost, Instant at, List<LostOrders.Lost> into) {
        if (!over(lost, at)
                && into.stream()
                        .noneMatch(each -> each.server().equals(lost.server()) && each.aspect() == lost.aspect())) {
            into.add(lost);
        }
    }

    private static boolean over(LostOrders.Lost lost, Instant at) {
        return lost.order()
                .flatMap(Order::expiry)
                .filter(end -> !end.isAfter(at))
                .isPresent();
    }

    private static LostOrders.Lost lost(
            ServerId server,
            Aspect aspect,
            Standing was,
            Standing is,
            Optional<Order> ours,
            boolean certain,
            long pid,
            Instant at) {
        Action again = new Action(
                server,
                aspect.change(was),
                "a reload lost it"
                        + ours.map(order -> ": " + order.action().reason()).orElse(""),
                new Cause(Cause.Kind.REAPPLY, ours.map(Order::id).orElse(null)),
                ours.flatMap(Order::expiry).filter(end -> end.isAfter(at)));
        return new LostOrders.Lost(
                server,
                aspect,
                aspect.words(was),
                aspect.words(is),
                ours,
                certain,
                Proposal.of(again).drawn(new Seen(pid, is)));
    }
}

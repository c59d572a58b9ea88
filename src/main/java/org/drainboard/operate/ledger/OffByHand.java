package org.drainboard.operate.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.reading.Round;

/**
 * Everything that is off by hand, on every HAProxy that was read, so that nothing is forgotten.
 *
 * @param list the longest off first, then those of which nobody knows since when
 * @param asides what looks like it and is none: states that follow another server, servers that the configuration
 *     disables
 * @param unread HAProxies that could not be read, and why: something may be off there
 */
public record OffByHand(List<Off> list, List<String> asides, List<String> unread) {
    public OffByHand {
        list = List.copyOf(list);
        asides = List.copyOf(asides);
        unread = List.copyOf(unread);
    }

    public static OffByHand of(Ledger ledger, Round round) {
        List<Off> list = new ArrayList<>();
        List<String> asides = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        round.proxies().forEach((proxy, reading) -> {
            reading.problem().ifPresent(failure -> unread.add(proxy + ": " + failure.message()));
            reading.latest()
                    .ifPresent(snapshot -> snapshot.servers().forEach(stats -> {
                        ServerId id = id(proxy, stats);
                        Glance glance = new Glance(snapshot.process(), stats, reading.since());
                        aside(id, stats, ledger).ifPresent(asides::add);
                        for (Aspect aspect : Aspect.values()) {
                            off(ledger, id, glance, aspect).ifPresent(list::add);
                        }
                    }));
        });
        list.sort(Comparator.comparing(
                        (Off off) -> off.since().map(Off.Since::at).orElse(null),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(off -> name(off.server())));
        return new OffByHand(
                list,
                asides.stream().sorted().toList(),
                unread.stream().sorted().toList());
    }

    private static String name(ServerId id) {
        return id.runtimeName() + " (" + id.backend().proxy() + ")";
    }

    private static ServerId id(ProxyId proxy, ServerStats stats) {
        return new ServerId(new BackendId(proxy, stats.backend()), stats.server());
    }

    private static Optional<Off> off(Ledger ledger, ServerId id, Glance glance, Aspect aspect) {
        ServerStats stats = glance.stats();
        Optional<Order> ours = ledger.inForce(id, aspect)
                .filter(order -> order.action().change().shows(stats.standing()));
        if (!aspect.off(stats.standing()) || (aspect == Aspect.STATE && ours.isEmpty() && configured(stats.admin()))) {
            return Optional.empty();
        }
        Off.By by = ours.<Off.By>map(Off.By.Us::new)
                .orElseGet(() -> ofAgent(aspect, stats) ? new Off.By.Agent() : new Off.By.Others());
        Change back = ours.flatMap(Order::wayBack).orElseGet(aspect::asConfigured);
        return Optional.of(new Off(
                id,
                aspect,
                aspect.words(stats.standing()),
                glance.seen(),
                by,
                since(ours, aspect, glance),
                ours.map(order -> order.action().reason()).orElse(""),
                ours.filter(order -> !order.lapsed()).flatMap(Order::expiry),
                back,
                notes(ours, aspect, glance)));
    }

    private static Optional<Off.Since> since(Optional<Order> ours, Aspect aspect, Glance glance) {
        if (ours.isPresent()) {
            return ours.map(order -> new Off.Since(order.at(), true));
        }
        // HAProxy remembers when a server's state changed last, and nothing of the kind for weights and checks.
        Duration ago = glance.stats().sinceChange();
        return aspect == Aspect.STATE ? Optional.of(new Off.Since(glance.at().minus(ago), false)) : Optional.empty();
    }

    private static List<String> notes(Optional<Order> ours, Aspect aspect, Glance glance) {
        List<String> notes = new ArrayList<>();
        ours.ifPresent(order -> {
            if (order.effect() == Effect.NOT_KNOWN) {
                notes.add("what came of this order is not known for certain, but the state shows");
            }
            if (order.intent().pid() != glance.process().pid()) {
                notes.add(
                        glance.givenAnew(order)
                                ? "HAProxy was reloaded since, and this began after that: somebody may have given it anew"
                                : "HAProxy was reloaded since and has kept it");
            }
            order.expiryNote()
                    .ifPresent(note -> notes.add(
                            (order.lapsed() ? "its expiry lapsed: " : "its expiry is held back: ") + note.text()));
        });
        if (ours.isEmpty() && aspect == Aspect.WEIGHT && glance.standing().agent() == CheckSwitch.ON) {
            notes.add("its agent may have set the weight");
        }
        return notes;
    }

    private static boolean ofAgent(Aspect aspect, ServerStats stats) {
        return aspect == Aspect.STATE && stats.status().endsWith("(agent)");
    }

    /** {@code disabled} in the configuration sets the forced bit as well; nobody gave an order. */
    private static boolean configured(AdminState admin) {
        return admin.ordered() == ServerState.MAINT && admin.flags().contains(AdminFlag.CONFIGURED_MAINT);
    }

    private static Optional<String> aside(ServerId id, ServerStats stats, Ledger ledger) {
        AdminState admin = stats.admin();
        boolean follows = admin.flags().contains(AdminFlag.INHERITED_MAINT)
                || admin.flags().contains(AdminFlag.INHERITED_DRAIN);
        if (follows) {
            return Optional.of(
                    name(id) + " is out because it follows " + (stats.tracked() == null ? "another" : stats.tracked()));
        }
        boolean ours = ledger.inForce(id, Aspect.STATE)
                .filter(order -> order.action().change().shows(stats.standing()))
                .isPresent();
        return configured(admin) && !ours
                ? Optional.of(name(id) + " is disabled in the configuration")
                : Optional.empty();
    }
}

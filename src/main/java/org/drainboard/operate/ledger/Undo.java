package org.drainboard.operate.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.change.Change;
import org.drainboard.model.reading.Round;
import org.drainboard.operate.Proposal;

/** What returns servers to the state before an order. It never undoes what somebody else did since. */
public final class Undo {
    /** Orders on several servers are given one after the other; longer apart, they are not one action. */
    private static final Duration TOGETHER = Duration.ofSeconds(10);

    private Undo() {}

    /** What takes back the last order that lies on one server. */
    public static Undoing server(Ledger ledger, Round round, ServerId server) {
        return ledger.inForce().stream()
                .filter(order -> order.server().equals(server))
                .max(Comparator.comparing(Order::at))
                .map(order -> of(order, round))
                .orElseGet(() -> new Undoing.No(
                        server,
                        "this tool has no order in force on " + server.runtimeName() + ", so it has none to undo"));
    }

    /** What takes back the last action on all its servers, the last server first; empty when there is none. */
    public static List<Undoing> last(Ledger ledger, Round round) {
        return action(ledger).reversed().stream().map(order -> of(order, round)).toList();
    }

    /** The orders of the last action that lie on servers still, the oldest first. */
    public static List<Order> action(Ledger ledger) {
        List<Order> inForce = ledger.inForce();
        List<Order> found = new ArrayList<>();
        for (Order order : inForce.reversed()) {
            if (!found.isEmpty() && !together(order, found.getLast())) {
                break;
            }
            found.add(order);
        }
        return found.reversed();
    }

    private static boolean together(Order one, Order next) {
        return one.by().equals(next.by())
                && one.action().change().equals(next.action().change())
                && one.action().reason().equals(next.action().reason())
                && one.action().cause().kind() == next.action().cause().kind()
                && Duration.between(one.ended().at(), next.at()).compareTo(TOGETHER) <= 0;
    }

    /** What takes back one order. */
    public static Undoing of(Order order, Round round) {
        ServerId server = order.server();
        Optional<Aspect> aspect = order.aspect();
        Optional<Glance> glance = Glance.at(round, server);
        if (aspect.isEmpty()) {
            return new Undoing.No(server, "sessions that were cut cannot be brought back");
        }
        if (glance.isEmpty()) {
            return new Undoing.No(server, Glance.blind(round, server));
        }
        if (order.effect() == Effect.NOT_KNOWN) {
            return new Undoing.No(
                    server,
                    "what came of " + order.text() + " is " + order.ended().text()
                            + "; it is looked for, try again in a moment");
        }
        String now = aspect.get().words(glance.get().standing());
        if (!order.action().change().shows(glance.get().standing())) {
            return new Undoing.No(
                    server,
                    "somebody changed it since: " + order.text() + " left "
                            + order.action().change().words() + ", now it is " + now
                            + (glance.get().process().pid() == order.intent().pid()
                                    ? ""
                                    : "; HAProxy was reloaded since, and a reload drops drain, maint and weight"));
        }
        if (glance.get().givenAnew(order)) {
            return new Undoing.No(
                    server,
                    "HAProxy was reloaded since " + order.text() + ", and this " + now
                            + " began after that: somebody may have given it anew. To end it all the same, order "
                            + aspect.get().change(order.before()).words());
        }
        if (aspect.get().same(order.before(), glance.get().standing())) {
            return new Undoing.No(server, "it was " + now + " before " + order.text() + ", too");
        }
        Change back = aspect.get().change(order.before());
        Action action = new Action(
                server,
                back,
                "undo of " + order.action().words(),
                Cause.of(Cause.Kind.UNDO, order.id()),
                Optional.empty());
        return new Undoing.Back(order, Proposal.of(action).drawn(glance.get().seen()));
    }
}

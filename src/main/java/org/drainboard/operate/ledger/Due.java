package org.drainboard.operate.ledger;

import java.util.Optional;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.change.Change;
import org.drainboard.model.reading.Round;
import org.drainboard.operate.Proposal;

/** What to do about an order whose time is over. */
sealed interface Due {
    /** How often an order is sent back before a person must do it. */
    int MOST_ATTEMPTS = 5;

    /** To be judged by the guard as everything is. */
    record Back(Proposal proposal) implements Due {}

    /** There is nothing to take back, or it would undo somebody else's work: never again. */
    record Lapse(String why) implements Due {}

    /** Not now. */
    record Wait(String why) implements Due {}

    static Due of(Order order, Ledger ledger, Round round) {
        Optional<Aspect> aspect = order.aspect();
        if (aspect.isEmpty()) {
            return new Lapse("sessions that were cut cannot be brought back");
        }
        Optional<Order> top = ledger.inForce(order.server(), aspect.get());
        if (top.isEmpty() || !top.get().id().equals(order.id())) {
            return new Lapse(
                    top.map(other -> "it was replaced by " + other.text()).orElse("it is not in force any more"));
        }
        if (order.effect() != Effect.TOOK_EFFECT) {
            return new Wait("what came of the order is " + order.ended().text());
        }
        return Glance.at(round, order.server())
                .map(glance -> shown(order, aspect.get(), ledger, glance))
                .orElseGet(() -> new Wait(Glance.blind(round, order.server())));
    }

    private static Due shown(Order order, Aspect aspect, Ledger ledger, Glance glance) {
        String is = aspect.words(glance.standing());
        if (aspect.same(order.before(), glance.standing())) {
            return new Lapse("nothing is left to take back: it is " + is + " already"
                    + (glance.process().pid() == order.intent().pid() ? "" : ", as HAProxy was reloaded since"));
        }
        if (!order.action().change().shows(glance.standing())) {
            return new Lapse("somebody changed it since: it is " + is + ", and is left so");
        }
        if (glance.givenAnew(order)) {
            return new Wait("HAProxy was reloaded since (pid " + order.intent().pid() + ", now "
                    + glance.process().pid() + "), and this " + is + " began after that: somebody may have given it"
                    + " anew. A person must decide; order "
                    + aspect.change(order.before()).words() + " to end it");
        }
        long attempts = ledger.attempts(order.id()).stream()
                .filter(each -> !each.ended().text().startsWith("not sent"))
                .count();
        Optional<Order> refused = ledger.attempts(order.id()).stream()
                .filter(each -> each.ended().text().startsWith("rejected"))
                .findFirst();
        if (refused.isPresent() || attempts >= MOST_ATTEMPTS) {
            return new Lapse(refused.map(each -> each.ended().text()).orElse(attempts + " attempts came to nothing")
                    + "; it must be taken back by hand");
        }
        Change back = aspect.change(order.before());
        Action action = new Action(
                order.server(),
                back,
                "the time of " + order.action().words() + " is over",
                Cause.of(Cause.Kind.EXPIRY, order.id()),
                Optional.empty());
        return new Back(Proposal.of(action).drawn(glance.seen()));
    }
}

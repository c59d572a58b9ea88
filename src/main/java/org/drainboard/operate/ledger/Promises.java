package org.drainboard.operate.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.operate.Returns;

/**
 * An order that was permitted with an end carries the permission to end it. Without this, an arming that ran out would
 * leave a server drained for good, and nobody is there at the time to arm again. It holds for nothing but the exact way
 * back from an order that is in the audit log, lies on the server still, and whose time is over.
 */
public final class Promises implements Returns {
    private final Supplier<Ledger> ledger;

    public Promises(Supplier<Ledger> ledger) {
        this.ledger = ledger;
    }

    @Override
    public boolean promised(Action action, Instant now) {
        return action.cause().kind() == Cause.Kind.EXPIRY
                && Optional.ofNullable(action.cause().of())
                        .flatMap(ledger.get()::order)
                        .filter(order -> isWayBack(order, action) && isOver(order, now))
                        .isPresent();
    }

    private static boolean isWayBack(Order order, Action action) {
        return order.server().equals(action.server())
                && order.wayBack().filter(action.change()::equals).isPresent();
    }

    private boolean isOver(Order order, Instant now) {
        return order.effect() == Effect.TOOK_EFFECT
                && !order.lapsed()
                && order.takenBack().isEmpty()
                && order.expiry().filter(end -> !end.isAfter(now)).isPresent()
                && order.aspect()
                        .flatMap(aspect -> ledger.get().inForce(order.server(), aspect))
                        .filter(top -> top.id().equals(order.id()))
                        .isPresent();
    }
}

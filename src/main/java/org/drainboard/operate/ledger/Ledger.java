package org.drainboard.operate.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Cause;

/** Everything that this program did, on this machine and others that share the audit log: told from that log alone. */
public final class Ledger {
    /** Of a log without a line. */
    public static final Ledger EMPTY = new Ledger(List.of(), List.of());

    private final Map<UUID, Order> orders = new LinkedHashMap<>();
    private final Stacks stacks;
    private final List<String> problems;

    /**
     * Closes the books.
     *
     * @param found in the order of the log
     * @param problems lines of the log that tell nothing, and why
     */
    Ledger(Collection<Order> found, List<String> problems) {
        this.stacks = Stacks.of(found);
        this.problems = List.copyOf(problems);
        found.forEach(order -> orders.put(
                order.id(),
                new Order(
                        order.intent(),
                        order.by(),
                        order.ended(),
                        stacks.takenBack(order.id()),
                        order.expiryNote(),
                        stacks.before(order.id()).orElseGet(order::before))));
    }

    /** All orders, the oldest first. */
    public List<Order> orders() {
        return List.copyOf(orders.values());
    }

    public Optional<Order> order(UUID id) {
        return Optional.ofNullable(orders.get(id));
    }

    /** The order that lies on a server in one respect: the last that was neither in vain nor taken back. */
    public Optional<Order> inForce(ServerId server, Aspect aspect) {
        return stacks.top(server, aspect);
    }

    /** The orders that lie on servers, the oldest first. */
    public List<Order> inForce() {
        return stacks.tops().stream().sorted(Comparator.comparing(Order::at)).toList();
    }

    /** Orders in force that will be taken back by themselves, the next first. */
    public List<Order> pending() {
        return stacks.tops().stream()
                .filter(order -> order.expiry().isPresent() && !order.lapsed())
                .sorted(Comparator.comparing(order -> order.expiry().orElseThrow()))
                .toList();
    }

    /** Orders whose time is over and that nobody has taken back or let lapse; those that were replaced are among them. */
    public List<Order> due(Instant now) {
        return orders.values().stream()
                .filter(order -> order.expiry().filter(end -> !end.isAfter(now)).isPresent())
                .filter(order -> order.takenBack().isEmpty() && !order.lapsed() && !reapplied(order))
                .filter(order -> order.effect() == Effect.TOOK_EFFECT || order.effect() == Effect.NOT_KNOWN)
                .toList();
    }

    /** Orders of which nobody knows what came of them; looking will tell. */
    public List<Order> unsettled() {
        return orders.values().stream()
                .filter(order -> order.effect() == Effect.NOT_KNOWN)
                .toList();
    }

    /** The attempts to take an order back because its time was over, the oldest first. */
    public List<Order> attempts(UUID order) {
        return orders.values().stream()
                .filter(each -> each.answers(order, Cause.Kind.EXPIRY))
                .toList();
    }

    /** The lines of the log that tell nothing, and why; {@code drainboard audit-log verify} says more. */
    public List<String> problems() {
        return problems;
    }

    private boolean reapplied(Order order) {
        return orders.values().stream()
                .anyMatch(each -> each.answers(order.id(), Cause.Kind.REAPPLY)
                        && each.effect() == Effect.TOOK_EFFECT
                        && each.expiry().isPresent());
    }
}

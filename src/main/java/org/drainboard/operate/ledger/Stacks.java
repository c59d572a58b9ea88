package org.drainboard.operate.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Cause;
import org.drainboard.model.haproxy.Standing;

/**
 * The orders that lie on each server, one stack for each {@link Aspect}: a new order lies on top of the ones before,
 * taking one back removes it, and giving one again that a reload lost puts the new in place of the old.
 */
final class Stacks {
    private final Map<Place, List<Order>> stacks = new HashMap<>();
    private final Map<UUID, UUID> takenBack = new HashMap<>();
    private final Map<UUID, Standing> befores = new HashMap<>();

    private record Place(ServerId server, Aspect aspect) {}

    /** @param orders in the order of the log */
    static Stacks of(Iterable<Order> orders) {
        Stacks all = new Stacks();
        for (Order order : orders) {
            order.aspect().ifPresent(aspect -> all.add(order, new Place(order.server(), aspect)));
        }
        return all;
    }

    private void add(Order order, Place place) {
        if (order.effect() == Effect.NO_EFFECT || order.effect() == Effect.NEVER_KNOWN) {
            return;
        }
        List<Order> stack = stacks.computeIfAbsent(place, _ -> new ArrayList<>());
        UUID of = order.action().cause().of();
        switch (order.action().cause().kind()) {
            case UNDO, EXPIRY -> {
                // While nobody knows whether it came off, the order that it takes back may still be in force.
                if (of != null && order.effect() == Effect.TOOK_EFFECT) {
                    remove(stack, of, order.id());
                }
            }
            case REAPPLY -> {
                if (of != null && order.effect() == Effect.TOOK_EFFECT) {
                    stack.removeIf(old -> old.id().equals(of));
                }
                stack.add(order);
            }
            case HAND, QUEUE, RAMP -> put(stack, order);
        }
    }

    /** The same order once more, with another end or reason, takes the place of the first: its way back is that one's. */
    private void put(List<Order> stack, Order order) {
        if (stack.isEmpty() || !order.renews(stack.getLast())) {
            stack.add(order);
            return;
        }
        Order renewing = order.returningTo(stack.removeLast().before());
        befores.put(order.id(), renewing.before());
        stack.add(renewing);
    }

    /** What taking an order back returns to, where that is not the state just before it. */
    Optional<Standing> before(UUID order) {
        return Optional.ofNullable(befores.get(order));
    }

    private void remove(List<Order> stack, UUID of, UUID by) {
        List<Order> gone = stack.stream().filter(old -> old.id().equals(of)).toList();
        stack.removeAll(gone);
        takenBack.put(of, by);
        gone.stream()
                .filter(old -> old.action().cause().kind() == Cause.Kind.REAPPLY)
                .map(old -> old.action().cause().of())
                .forEach(first -> {
                    if (first != null) {
                        takenBack.put(first, by);
                    }
                });
    }

    Optional<Order> top(ServerId server, Aspect aspect) {
        List<Order> stack = stacks.getOrDefault(new Place(server, aspect), List.of());
        return stack.isEmpty() ? Optional.empty() : Optional.of(stack.getLast());
    }

    List<Order> tops() {
        return stacks.values().stream()
                .filter(stack -> !stack.isEmpty())
                .map(List::getLast)
                .toList();
    }

    Optional<UUID> takenBack(UUID order) {
        return Optional.ofNullable(takenBack.get(order));
    }
}

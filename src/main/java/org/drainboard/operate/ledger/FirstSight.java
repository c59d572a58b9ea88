package org.drainboard.operate.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.operate.History;

/**
 * What others seem to have changed before this program looked for the first time: HAProxy says when a server's state
 * changed last, and the ledger what we left.
 */
final class FirstSight {
    private FirstSight() {}

    static Optional<History.ForeignChange> of(
            ServerId server, ServerStats stats, long pid, Instant at, Duration lately, Ledger ledger) {
        Aspect state = Aspect.STATE;
        Optional<Order> ours = ledger.inForce(server, state);
        boolean recent = stats.sinceChange().compareTo(lately) < 0;
        boolean nobodys =
                stats.status().endsWith("(agent)") || stats.admin().flags().contains(AdminFlag.CONFIGURED_MAINT);
        if (!recent || nobodys) {
            return Optional.empty();
        }
        Instant changed = at.minus(stats.sinceChange());
        String is = state.words(stats.standing());
        if (ours.isPresent()) {
            Order order = ours.get();
            boolean left = order.action().change().shows(stats.standing());
            return left || order.intent().pid() != pid
                    ? Optional.empty()
                    : Optional.of(
                            new History.ForeignChange(order.action().change().words() + " to " + is, changed));
        }
        return state.off(stats.standing())
                ? Optional.of(new History.ForeignChange("to " + is, changed))
                : Optional.empty();
    }
}

package org.drainboard.operate.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.operate.Proposal;

/**
 * What HAProxy forgot when it was reloaded.
 *
 * @param pidBefore of the process that had the orders
 * @param pidAfter of the one that does not
 * @param seen when the loss was seen
 */
public record LostOrders(ProxyId proxy, long pidBefore, long pidAfter, Instant seen, List<Lost> lost) {
    public LostOrders {
        lost = List.copyOf(lost);
    }

    /**
     * One of them.
     *
     * @param was what the server had: {@code drain}, {@code weight 50 of 100}
     * @param is what it has now
     * @param order ours, or empty when somebody else ordered it
     * @param certain whether it was seen in force just before; else it was ordered and verified once, and may have been
     *     taken back by somebody before the reload
     * @param again gives the order again, with the time that was left to it
     */
    public record Lost(
            ServerId server,
            Aspect aspect,
            String was,
            String is,
            Optional<Order> order,
            boolean certain,
            Proposal again) {}

    /** What gives all of them again. */
    public List<Proposal> proposals() {
        return lost.stream().map(Lost::again).toList();
    }

    /** {@code production/lb1 was reloaded (pid 42, now 57) and lost 2 orders: drain of app/web1, ...}. */
    public String text() {
        return proxy + " was reloaded (pid " + pidBefore + ", now " + pidAfter + ") and lost "
                + (lost.size() == 1 ? "an order: " : lost.size() + " orders: ")
                + String.join(
                        ", ",
                        lost.stream()
                                .map(each -> each.was() + " of " + each.server().runtimeName()
                                        + (each.certain() ? "" : " (or somebody took it back before)"))
                                .toList());
    }
}

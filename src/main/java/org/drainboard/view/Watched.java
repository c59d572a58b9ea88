package org.drainboard.view;

import java.util.List;
import java.util.Optional;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.ledger.Blind;
import org.drainboard.operate.ledger.Ledger;
import org.drainboard.operate.ledger.LostOrders;
import org.drainboard.operate.ledger.OffByHand;

/**
 * What is known of the orders that lie on servers, at the latest round.
 *
 * @param drains every server that is emptied
 * @param off everything that is off by hand
 * @param lost what reloads lost, and nobody has given again or dismissed
 * @param ledger all that this tool ever ordered
 * @param blind where the ledger cannot be read: nobody then knows who ordered what
 */
public record Watched(
        List<DrainProgress> drains, OffByHand off, List<LostOrders> lost, Ledger ledger, Optional<Blind> blind) {
    /** Before the first round. */
    public static final Watched NOTHING_YET = new Watched(
            List.of(), new OffByHand(List.of(), List.of(), List.of()), List.of(), Ledger.EMPTY, Optional.empty());

    public Watched {
        drains = List.copyOf(drains);
        lost = List.copyOf(lost);
    }
}

package org.drainboard.operate.ledger;

import java.util.List;
import java.util.Optional;

/**
 * How orders and servers stand at a round.
 *
 * @param lost what reloads lost, and nobody has given again or dismissed
 * @param blind where the audit log cannot be read: the ledger is then an old one
 */
public record Situation(Ledger ledger, OffByHand off, List<LostOrders> lost, Optional<Blind> blind) {
    /** Before the first round. */
    public static final Situation NOTHING_YET =
            new Situation(Ledger.EMPTY, new OffByHand(List.of(), List.of(), List.of()), List.of(), Optional.empty());

    public Situation {
        lost = List.copyOf(lost);
    }
}

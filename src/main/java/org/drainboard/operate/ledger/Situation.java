package org.drainboard.operate.ledger;

import java.util.List;

/**
 * How orders and servers stand at a round.
 *
 * @param lost what reloads lost, and nobody has given again or dismissed
 * @param blind why the audit log cannot be read, or empty: the ledger is then an old one
 */
public record Situation(Ledger ledger, OffByHand off, List<LostOrders> lost, String blind) {
    /** Before the first round. */
    public static final Situation NOTHING_YET =
            new Situation(Ledger.EMPTY, new OffByHand(List.of(), List.of(), List.of()), List.of(), "");

    public Situation {
        lost = List.copyOf(lost);
    }
}

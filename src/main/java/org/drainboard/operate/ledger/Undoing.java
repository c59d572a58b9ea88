package org.drainboard.operate.ledger;

import org.drainboard.model.ServerId;
import org.drainboard.operate.Proposal;

/** What comes of wanting to take an order back. */
public sealed interface Undoing {
    /**
     * It can be: this is to be judged by the guard as everything is.
     *
     * @param order what it takes back
     */
    record Back(Order order, Proposal proposal) implements Undoing {}

    /** It cannot be, or there is nothing to take back. */
    record No(ServerId server, String why) implements Undoing {}
}

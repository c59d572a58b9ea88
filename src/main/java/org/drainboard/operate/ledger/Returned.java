package org.drainboard.operate.ledger;

import org.drainboard.operate.Ending;

/** What became of an order whose time is over. */
public sealed interface Returned {
    Order order();

    /** It was sent back. */
    record Sent(Order order, Ending ending) implements Returned {}

    /** Something speaks against it now; it is tried again later. */
    record HeldBack(Order order, String why) implements Returned {}

    /** It will not be tried again. */
    record Lapsed(Order order, String why) implements Returned {}

    /** In one sentence. */
    default String text() {
        return switch (this) {
            case Sent(Order order, Ending ending) ->
                "the time of " + order.text() + " is over: it was sent back, and " + ending.text();
            case HeldBack(Order order, String why) ->
                "the time of " + order.text() + " is over, but it is held back: " + why;
            case Lapsed(Order order, String why) -> "the expiry of " + order.text() + " lapses: " + why;
        };
    }
}

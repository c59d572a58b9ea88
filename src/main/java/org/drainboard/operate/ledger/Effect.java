package org.drainboard.operate.ledger;

/** Whether an order did anything. */
public enum Effect {
    TOOK_EFFECT,
    NO_EFFECT,
    /** Not known now; looking will tell. */
    NOT_KNOWN,
    /** Nobody will ever know: whoever looked found something else there. */
    NEVER_KNOWN
}

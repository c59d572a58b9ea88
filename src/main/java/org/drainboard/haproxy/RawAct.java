package org.drainboard.haproxy;

import org.drainboard.model.inventory.Access;

/** One command line of harmless bytes whose effect Drainboard cannot judge. Only {@link RawCommand} makes it. */
public final class RawAct {
    private final String text;

    RawAct(String text) {
        this.text = text;
    }

    /**
     * The leave to send it, or why there is none.
     *
     * @param access what is allowed at this moment; an armed environment counts as {@link Access#WRITE}
     */
    public RawOrder order(String environment, Access access) {
        return Gate.objection(environment, access)
                .<RawOrder>map(RawOrder.Forbidden::new)
                .orElseGet(() -> new RawOrder.Allowed(text));
    }

    /** What it does, as far as that is known, and why that may be more than was meant. */
    public String danger() {
        return Danger.of(text);
    }

    /** Exactly what HAProxy is told, without a line's end. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}

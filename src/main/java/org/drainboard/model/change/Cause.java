package org.drainboard.model.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What led to an action.
 *
 * @param of the order in the audit log that it answers to, or null
 */
public record Cause(Kind kind, @Nullable UUID of) {
    public static final Cause BY_HAND = new Cause(Kind.HAND, null);

    /** Why an action is taken. */
    public enum Kind {
        /** A person asked for it. */
        HAND,
        /** A person takes an order back. */
        UNDO,
        /** An order's time is over. */
        EXPIRY,
        /** A reload lost an order. */
        REAPPLY,
        /** A step of a rolling queue. */
        QUEUE,
        /** A step of a server's return to its weight. */
        RAMP;

        /** As in the audit log. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Cause of(Kind kind, UUID order) {
        return new Cause(kind, order);
    }
}

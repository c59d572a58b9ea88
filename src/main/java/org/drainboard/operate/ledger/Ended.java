package org.drainboard.operate.ledger;

import java.time.Instant;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.operate.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how an order ended.
 *
 * @param written whether an outcome was written at all
 * @param at when that became known
 * @param after what was ordered for the server then, or null when nobody saw it
 * @param text for a person
 */
public record Ended(
        Effect effect,
        boolean written,
        Instant at,
        @Nullable Standing after,
        String text) {
    /** One whose outcome was written. */
    public Ended(Effect effect, Instant at, @Nullable Standing after, String text) {
        this(effect, true, at, after, text);
    }

    static Ended of(AuditEntry.Result result) {
        Effect effect = switch (result.outcome()) {
            case "verified" -> Effect.TOOK_EFFECT;
            case "rejected", "not sent" -> Effect.NO_EFFECT;
            default -> Effect.NOT_KNOWN;
        };
        return new Ended(effect, result.at(), result.after(), result.outcome() + ": " + result.text());
    }

    static Ended of(AuditEntry.Finding finding) {
        Effect effect = switch (finding.found()) {
            case IN_FORCE -> Effect.TOOK_EFFECT;
            case NOT_IN_FORCE -> Effect.NO_EFFECT;
            case CANNOT_TELL -> Effect.NEVER_KNOWN;
        };
        return new Ended(effect, finding.at(), finding.after(), "looked at later: " + finding.text());
    }

    /** Of an intent that no outcome followed yet. */
    static Ended notWritten(Instant at) {
        return new Ended(
                Effect.NOT_KNOWN,
                false,
                at,
                null,
                "not known: the program ended before it was written, or is still at it");
    }
}

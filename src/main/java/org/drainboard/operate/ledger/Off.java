package org.drainboard.operate.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.operate.Seen;

/**
 * Something that is off by hand on one server.
 *
 * @param what for a person: {@code drain}, {@code weight 50 of 100}, {@code health check off}
 * @param seen the server as it was read
 * @param since when it was ordered, or empty when nobody can tell
 * @param why the reason that was given; empty when none was, or the order is not ours
 * @param expiry when it is taken back by itself, if it is
 * @param wayBack what undoes it: the state before for an order of ours, the configured one else
 * @param notes what a person should know besides, each a sentence
 */
public record Off(
        ServerId server,
        Aspect aspect,
        String what,
        Seen seen,
        By by,
        Optional<Since> since,
        String why,
        Optional<Instant> expiry,
        Change wayBack,
        List<String> notes) {
    public Off {
        notes = List.copyOf(notes);
    }

    /** Who ordered it. */
    public sealed interface By {
        /** A user of this tool, by an order in the audit log. */
        record Us(Order order) implements By {}

        /** Not by this tool: its log has no such order. */
        record Others() implements By {}

        /** Perhaps the server's agent: HAProxy writes "(agent)" after any drain where one is on, whoever ordered it. */
        record Agent() implements By {}

        default String text() {
            return switch (this) {
                case Us(Order order) -> order.who();
                case Others _ -> "not by this tool";
                case Agent _ -> "its agent, or not by this tool";
            };
        }
    }

    /**
     * Since when.
     *
     * @param exact by our own order; else since HAProxy's last change of the server's state, which may be later
     */
    public record Since(Instant at, boolean exact) {}
}

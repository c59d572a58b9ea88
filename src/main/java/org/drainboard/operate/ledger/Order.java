package org.drainboard.operate.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.operate.audit.AuditEntry;
import org.drainboard.operate.audit.Program;

/**
 * Something that this program ordered, as the audit log tells it.
 *
 * @param intent what was to be done, by whom and why
 * @param by the program that did it
 * @param ended what came of it, as far as it is known
 * @param takenBack the order that took it back, if one did
 * @param expiryNote why its expiry was held back or lapsed, if it was
 * @param before what taking it back returns to: the state before it or, where it only renewed an order that lay on the
 *     server already, the state before that one
 */
public record Order(
        AuditEntry.Intent intent,
        Program by,
        Ended ended,
        Optional<UUID> takenBack,
        Optional<AuditEntry.Expiry> expiryNote,
        Standing before) {
    /** Where it renewed nothing. */
    public Order(
            AuditEntry.Intent intent,
            Program by,
            Ended ended,
            Optional<UUID> takenBack,
            Optional<AuditEntry.Expiry> expiryNote) {
        this(intent, by, ended, takenBack, expiryNote, intent.before());
    }

    public UUID id() {
        return intent.id();
    }

    public Action action() {
        return intent.action();
    }

    public ServerId server() {
        return intent.action().server();
    }

    public String who() {
        return intent.who();
    }

    public Instant at() {
        return intent.at();
    }

    /** Whether it changed nothing: the same order of this tool, to the same process, lay on the server. */
    boolean renews(Order other) {
        return intent.pid() == other.intent.pid()
                && aspect().equals(other.aspect())
                && aspect().filter(aspect -> action().change().shows(intent.before())
                                && other.action().change().shows(intent.before()))
                        .isPresent();
    }

    Order returningTo(Standing first) {
        return new Order(intent, by, ended, takenBack, expiryNote, first);
    }

    /** When it is to be taken back by itself. */
    public Optional<Instant> expiry() {
        return intent.action().expiry();
    }

    public Effect effect() {
        return ended.effect();
    }

    public Optional<Aspect> aspect() {
        return Aspect.of(action().change());
    }

    /** The change that returns the server to what it was before. */
    public Optional<Change> wayBack() {
        return aspect().map(aspect -> aspect.change(before()));
    }

    /** Whether its expiry will not be carried out any more. */
    public boolean lapsed() {
        return expiryNote.filter(note -> note.fate() == AuditEntry.Fate.LAPSED).isPresent();
    }

    /** Whether it answers to another order: it takes that one back, or gives it again. */
    boolean answers(UUID other, Cause.Kind... kinds) {
        return other.equals(action().cause().of())
                && Arrays.asList(kinds).contains(action().cause().kind());
    }

    /** {@code drain app/web1 (lb1), by alice at 2026-11-20T09:00:00Z}. */
    public String text() {
        return action().words() + " (" + server().backend().proxy() + "), by " + who() + " at "
                + at().truncatedTo(ChronoUnit.SECONDS);
    }
}

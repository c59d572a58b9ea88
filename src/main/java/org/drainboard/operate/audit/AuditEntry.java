package org.drainboard.operate.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.Standing;
import org.jspecify.annotations.Nullable;

/** What one line of the audit log tells. */
public sealed interface AuditEntry {
    Instant at();

    /**
     * Written before the command is sent.
     *
     * @param who the person at the keyboard
     * @param command exactly what is sent
     * @param guard what the guard asked about and the person accepted
     * @param overridden what the guard refused, and the person overrode
     * @param before what was ordered just before
     * @param pid of the HAProxy process that showed it
     */
    record Intent(
            UUID id,
            Instant at,
            String who,
            Action action,
            String command,
            List<String> guard,
            List<String> overridden,
            Standing before,
            long pid)
            implements AuditEntry {
        public Intent {
            guard = List.copyOf(guard);
            overridden = List.copyOf(overridden);
        }
    }

    /**
     * Written when it is known what came of it, or that it will not be known.
     *
     * @param id of the intent
     * @param outcome in a word: {@code verified}, {@code unverified}, {@code rejected}, {@code unknown}, {@code not
     *     sent}
     * @param after what was ordered when it was seen last, or null when no look succeeded
     */
    record Result(
            UUID id,
            Instant at,
            ServerId server,
            Change change,
            String outcome,
            @Nullable Standing after,
            String text) implements AuditEntry {
        public Result(UUID id, Instant at, Action action, String outcome, @Nullable Standing after, String text) {
            this(id, at, action.server(), action.change(), outcome, after, text);
        }
    }

    /**
     * What a later look found of an order whose outcome nobody knew.
     *
     * @param id of the intent
     * @param after what is ordered now
     * @param pid of the HAProxy process that showed it
     */
    record Finding(UUID id, Instant at, String who, ServerId server, Found found, Standing after, long pid, String text)
            implements AuditEntry {}

    /** How a look settled an order. */
    enum Found {
        /** The server shows what was ordered. */
        IN_FORCE,
        /** The server shows what it showed before the order. */
        NOT_IN_FORCE,
        /** It shows neither, or another process answers: what became of the order will never be known. */
        CANNOT_TELL
    }

    /**
     * What became of an order's expiry when it was not carried out.
     *
     * @param id of the order's intent
     */
    record Expiry(UUID id, Instant at, String who, ServerId server, Fate fate, String text) implements AuditEntry {}

    /** Why an expiry was not carried out. */
    enum Fate {
        /** Something speaks against it now; it will be tried again. */
        HELD_BACK,
        /** It will not be tried again: there is nothing left to take back, or it would undo somebody else's work. */
        LAPSED
    }

    /**
     * A typed command that Drainboard cannot judge, written before it is sent.
     *
     * @param danger what the person was told of it
     */
    record Typed(UUID id, Instant at, String who, ProxyId proxy, String command, String danger, String reason)
            implements AuditEntry {}

    /**
     * What came back for a typed command; nothing was read back.
     *
     * @param id of the line before it was sent
     * @param outcome in a word: {@code answered}, {@code unknown}, {@code not sent}
     */
    record Answer(UUID id, Instant at, ProxyId proxy, String outcome, String text) implements AuditEntry {}

    /**
     * Lines that were there once are gone from the end of the log; found before something was appended.
     *
     * @param counted lines by the head file, or -1 when the head file is gone
     * @param found lines in the log
     */
    record Gap(Instant at, long counted, long found) implements AuditEntry {}
}

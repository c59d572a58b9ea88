package org.drainboard.operate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.drainboard.model.BackendId;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.jspecify.annotations.Nullable;

/** One line of the audit log. */
sealed interface AuditEntry {
    ObjectNode toJson(ObjectNode line);

    /**
     * Written before the command is sent.
     *
     * @param guard what the guard asked about and the person accepted
     * @param before the admin state seen just before
     * @param pid of the HAProxy process that showed it
     */
    record Intent(UUID id, Instant at, String who, Action action, List<Reason> guard, AdminState before, long pid)
            implements AuditEntry {
        public Intent {
            guard = List.copyOf(guard);
        }

        @Override
        public ObjectNode toJson(ObjectNode line) {
            BackendId backend = action.server().backend();
            line.put("event", "intent")
                    .put("id", id.toString())
                    .put("at", at.toString())
                    .put("who", who)
                    .put("environment", backend.proxy().environment())
                    .put("haproxy", backend.proxy().haproxy())
                    .put("pid", pid)
                    .put("backend", backend.backend())
                    .put("server", action.server().server())
                    .put("command", action.command())
                    .put("reason", action.reason());
            texts(line.putArray("guard"), guard.stream().map(Reason::text).toList());
            texts(line.putArray("before"), flags(before));
            return line;
        }
    }

    /**
     * Written when it is known what came of it, or that it will not be known.
     *
     * @param after the admin state seen last, or null when no look succeeded
     */
    record Result(
            UUID id,
            Instant at,
            Action action,
            String outcome,
            @Nullable AdminState after,
            String text) implements AuditEntry {
        @Override
        public ObjectNode toJson(ObjectNode line) {
            line.put("event", "outcome")
                    .put("id", id.toString())
                    .put("at", at.toString())
                    .put("server", action.server().toString())
                    .put("command", action.command())
                    .put("outcome", outcome)
                    .put("text", text);
            if (after == null) {
                line.putNull("after");
            } else {
                texts(line.putArray("after"), flags(after));
            }
            return line;
        }
    }

    private static List<String> flags(AdminState state) {
        return state.flags().stream().sorted().map(AdminFlag::name).toList();
    }

    private static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }
}

package org.drainboard.operate.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.drainboard.model.BackendId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.Standing;
import org.jspecify.annotations.Nullable;

/** One line of the audit log. */
public sealed interface AuditEntry {
    ObjectNode toJson(ObjectNode line);

    /**
     * Written before the command is sent.
     *
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
                    .put("change", action.change().words())
                    .put("command", command)
                    .put("cause", action.cause().kind().word())
                    .put("reason", action.reason());
            texts(line.putArray("guard"), guard);
            texts(line.putArray("overridden"), overridden);
            standing(line.putObject("before"), before);
            return line;
        }
    }

    /**
     * Written when it is known what came of it, or that it will not be known.
     *
     * @param after what was ordered when it was seen last, or null when no look succeeded
     */
    record Result(
            UUID id,
            Instant at,
            Action action,
            String outcome,
            @Nullable Standing after,
            String text) implements AuditEntry {
        @Override
        public ObjectNode toJson(ObjectNode line) {
            line.put("event", "outcome")
                    .put("id", id.toString())
                    .put("at", at.toString())
                    .put("server", action.server().toString())
                    .put("change", action.change().words())
                    .put("outcome", outcome)
                    .put("text", text);
            if (after == null) {
                line.putNull("after");
            } else {
                standing(line.putObject("after"), after);
            }
            return line;
        }
    }

    private static void standing(ObjectNode node, Standing standing) {
        texts(node.putArray("admin"), flags(standing.admin()));
        node.put("weight", standing.weight())
                .put("health", standing.health().name())
                .put("agent", standing.agent().name());
    }

    private static List<String> flags(AdminState state) {
        return state.flags().stream().sorted().map(AdminFlag::name).toList();
    }

    private static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }
}

package org.drainboard.operate.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.Standing;

/** An entry as the JSON of its line; {@link EntryReader} is its counterpart. */
final class EntryJson {
    private final ObjectNode line;

    private EntryJson(ObjectNode line) {
        this.line = line;
    }

    static void write(AuditEntry entry, ObjectNode line) {
        new EntryJson(line).write(entry);
    }

    private void write(AuditEntry entry) {
        switch (entry) {
            case AuditEntry.Intent intent -> intent(intent);
            case AuditEntry.Result result -> {
                event("outcome", result.id().toString(), result.at());
                server(result.server());
                line.put("change", result.change().words()).put("outcome", result.outcome());
                line.put("text", result.text());
                Optional.ofNullable(result.after())
                        .ifPresentOrElse(after -> standing("after", after), () -> line.putNull("after"));
            }
            case AuditEntry.Finding finding -> {
                event("finding", finding.id().toString(), finding.at());
                server(finding.server());
                line.put("who", finding.who()).put("pid", finding.pid());
                line.put("found", word(finding.found())).put("text", finding.text());
                standing("after", finding.after());
            }
            case AuditEntry.Expiry expiry -> {
                event("expiry", expiry.id().toString(), expiry.at());
                server(expiry.server());
                line.put("who", expiry.who()).put("fate", word(expiry.fate())).put("text", expiry.text());
            }
            case AuditEntry.Typed typed -> {
                event("typed", typed.id().toString(), typed.at());
                proxy(typed.proxy());
                line.put("who", typed.who()).put("command", typed.command());
                line.put("danger", typed.danger()).put("reason", typed.reason());
            }
            case AuditEntry.Answer answer -> {
                event("answer", answer.id().toString(), answer.at());
                proxy(answer.proxy());
                line.put("outcome", answer.outcome()).put("text", answer.text());
            }
            case AuditEntry.Gap gap ->
                line.put("event", "gap")
                        .put("at", gap.at().toString())
                        .put("counted", gap.counted())
                        .put("found", gap.found());
        }
    }

    private void intent(AuditEntry.Intent intent) {
        Action action = intent.action();
        event("intent", intent.id().toString(), intent.at());
        server(action.server());
        line.put("who", intent.who()).put("pid", intent.pid());
        line.put("change", action.change().words()).put("command", intent.command());
        line.put("cause", action.cause().kind().word());
        line.put(
                "of",
                Optional.ofNullable(action.cause().of()).map(Object::toString).orElse(null));
        line.put("reason", action.reason());
        line.put("expiry", action.expiry().map(Instant::toString).orElse(null));
        texts(line.putArray("guard"), intent.guard());
        texts(line.putArray("overridden"), intent.overridden());
        standing("before", intent.before());
    }

    private void event(String name, String id, Instant at) {
        line.put("event", name).put("id", id).put("at", at.toString());
    }

    private void server(ServerId server) {
        proxy(server.backend().proxy());
        line.put("backend", server.backend().backend()).put("server", server.server());
    }

    private void proxy(ProxyId proxy) {
        line.put("environment", proxy.environment()).put("haproxy", proxy.haproxy());
    }

    private void standing(String name, Standing standing) {
        ObjectNode node = line.putObject(name);
        texts(
                node.putArray("admin"),
                standing.admin().flags().stream().sorted().map(AdminFlag::name).toList());
        node.put("weight", standing.weight())
                .put("initial_weight", standing.initialWeight())
                .put("health", word(standing.health()))
                .put("agent", word(standing.agent()));
    }

    /** {@code NOT_IN_FORCE} as {@code not in force}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }
}

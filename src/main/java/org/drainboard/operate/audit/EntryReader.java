package org.drainboard.operate.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.Standing;
import org.jspecify.annotations.Nullable;

/** A line's JSON as an entry again; {@link EntryJson} is its counterpart. */
final class EntryReader {
    private final JsonNode line;

    private EntryReader(JsonNode line) {
        this.line = line;
    }

    /** @throws IllegalArgumentException saying which field is wrong */
    static AuditEntry read(JsonNode line) {
        try {
            return new EntryReader(line).entry();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time cannot be read: " + e.getMessage(), e);
        }
    }

    private AuditEntry entry() {
        String event = text("event");
        return switch (event) {
            case "intent" -> intent();
            case "outcome" ->
                new AuditEntry.Result(
                        id(),
                        at(),
                        server(),
                        ChangeWords.parse(text("change")),
                        text("outcome"),
                        line.path("after").isObject() ? standing("after") : null,
                        text("text"));
            case "finding" ->
                new AuditEntry.Finding(
                        id(),
                        at(),
                        text("who"),
                        server(),
                        constant(AuditEntry.Found.class, text("found")),
                        standing("after"),
                        number("pid"),
                        text("text"));
            case "expiry" ->
                new AuditEntry.Expiry(
                        id(), at(), text("who"), server(), constant(AuditEntry.Fate.class, text("fate")), text("text"));
            case "typed" ->
                new AuditEntry.Typed(id(), at(), text("who"), proxy(), text("command"), text("danger"), text("reason"));
            case "answer" -> new AuditEntry.Answer(id(), at(), proxy(), text("outcome"), text("text"));
            case "gap" -> new AuditEntry.Gap(at(), number("counted"), number("found"));
            default ->
                throw new IllegalArgumentException(
                        "event \"" + event + "\" is not known; a later version of Drainboard may have written it");
        };
    }

    private AuditEntry.Intent intent() {
        Action action = new Action(
                server(),
                ChangeWords.parse(text("change")),
                text("reason"),
                new Cause(
                        constant(Cause.Kind.class, text("cause")),
                        optional("of").map(UUID::fromString).orElse(null)),
                optional("expiry").map(Instant::parse));
        return new AuditEntry.Intent(
                id(),
                at(),
                text("who"),
                action,
                text("command"),
                texts("guard"),
                texts("overridden"),
                standing("before"),
                number("pid"));
    }

    private UUID id() {
        return UUID.fromString(text("id"));
    }

    private Instant at() {
        return Instant.parse(text("at"));
    }

    private ServerId server() {
        return new ServerId(new BackendId(proxy(), text("backend")), text("server"));
    }

    private ProxyId proxy() {
        return new ProxyId(text("environment"), text("haproxy"));
    }

    private Standing standing(String name) {
        JsonNode node = line.path(name);
        Set<AdminFlag> flags = EnumSet.noneOf(AdminFlag.class);
        node.path("admin").forEach(flag -> flags.add(constant(AdminFlag.class, flag.asText())));
        return new Standing(
                new AdminState(flags),
                whole(node, "weight"),
                whole(node, "initial_weight"),
                constant(CheckSwitch.class, node.path("health").asText()),
                constant(CheckSwitch.class, node.path("agent").asText()));
    }

    private List<String> texts(String name) {
        return StreamSupport.stream(line.path(name).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private String text(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException("the field \"" + name + "\" is missing"));
    }

    private Optional<String> optional(String name) {
        @Nullable JsonNode field = line.get(name);
        return field == null || !field.isTextual() ? Optional.empty() : Optional.of(field.asText());
    }

    private long number(String name) {
        if (!line.path(name).canConvertToLong()) {
            throw new IllegalArgumentException("the field \"" + name + "\" is no number");
        }
        return line.path(name).asLong();
    }

    private static int whole(JsonNode node, String name) {
        if (!node.path(name).isInt()) {
            throw new IllegalArgumentException("the field \"" + name + "\" is no number");
        }
        return node.path(name).asInt();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> EntryJson.word(each).equals(word) || each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + word + "\" is none of " + Arrays.toString(type.getEnumConstants())));
    }
}

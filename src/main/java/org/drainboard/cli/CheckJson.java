package org.drainboard.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.probe.OwnRate;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Disagreement;
import org.drainboard.model.verdict.Evidence;
import org.drainboard.model.verdict.Headroom;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Scope;
import org.drainboard.model.verdict.ServerVerdict;
import org.jspecify.annotations.Nullable;

/** The judgement as one JSON object, schema {@code drainboard.check/1}. */
final class CheckJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private CheckJson() {}

    static String write(Judgement judgement) {
        ObjectNode root = NODES.objectNode();
        root.put("schema", "drainboard.check/1");
        root.put("at", judgement.round().at().toString());
        ArrayNode backends = root.putArray("backends");
        judgement.backends().forEach(backend -> backends.add(backend(backend)));
        ProxyNotes.write(judgement.round(), root.putArray("haproxies"));
        ArrayNode disagreements = root.putArray("disagreements");
        judgement.disagreements().forEach(each -> disagreements.add(disagreement(each)));
        ArrayNode missing = root.putArray("missing");
        judgement
                .missing()
                .forEach(target ->
                        missing.addObject().put("target", target.target()).put("reason", target.reason()));
        OwnRate ours = judgement.round().ours();
        root.putObject("ours").put("perSecond", ours.perSecond()).put("bound", ours.bound());
        try {
            return MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values cannot fail to print", impossible);
        }
    }

    private static ObjectNode backend(BackendVerdict backend) {
        ObjectNode node = NODES.objectNode();
        node.put("environment", backend.id().proxy().environment());
        node.put("haproxy", backend.id().proxy().haproxy());
        node.put("backend", backend.id().backend());
        node.put("verdict", backend.verdict().name());
        node.put("scope", scope(backend.scope()));
        node.put("claimed", rounded(backend.claimed()));
        node.set("real", interval(backend.real()));
        node.put("gap", rounded(backend.gap()));
        node.set("evidence", evidence(backend.evidence()));
        ArrayNode servers = node.putArray("servers");
        backend.servers().forEach(server -> servers.add(server(server)));
        return node;
    }

    private static ObjectNode server(ServerVerdict server) {
        ObjectNode node = NODES.objectNode();
        node.put("server", server.id().server());
        node.put("verdict", server.verdict().name());
        node.put("claim", server.claim().name());
        node.put("depth", server.depth().label());
        node.put("reality", server.reality().name());
        ArrayNode admin = node.putArray("admin");
        server.admin().flags().stream().sorted().map(AdminFlag::name).forEach(admin::add);
        node.set("headroom", headroom(server.headroom()));
        node.set("evidence", evidence(server.evidence()));
        return node;
    }

    private static ObjectNode disagreement(Disagreement disagreement) {
        ObjectNode node = NODES.objectNode();
        node.put("environment", disagreement.environment());
        node.put("backend", disagreement.backend());
        node.put("server", disagreement.server());
        node.put("matter", disagreement.matter().name().toLowerCase(Locale.ROOT));
        node.put("lasted", disagreement.lasted().toMillis() / 1000.0);
        ArrayNode sides = node.putArray("sides");
        disagreement.sides().forEach(side -> {
            ObjectNode one = sides.addObject();
            one.put("says", side.says());
            side.haproxies().forEach(one.putArray("haproxies")::add);
        });
        ArrayNode apart = node.putArray("notCompared");
        disagreement.apart().forEach(apart::add);
        node.put("text", disagreement.sentence());
        return node;
    }

    private static ArrayNode evidence(List<Evidence> all) {
        ArrayNode nodes = NODES.arrayNode();
        for (Evidence evidence : all) {
            ObjectNode node = nodes.addObject();
            node.put("rule", evidence.rule());
            node.put("says", evidence.says().name().toLowerCase(Locale.ROOT));
            node.put("text", evidence.text());
            ObjectNode numbers = node.putObject("numbers");
            evidence.numbers().forEach((name, number) -> numbers.putPOJO(name, number));
        }
        return nodes;
    }

    private static ObjectNode interval(Interval interval) {
        return NODES.objectNode()
                .put("value", rounded(interval.value()))
                .put("low", rounded(interval.low()))
                .put("high", rounded(interval.high()));
    }

    /** The free share of the workers, 0 to 1. */
    private static JsonNode headroom(@Nullable Headroom headroom) {
        return headroom == null ? NODES.nullNode() : NODES.numberNode(rounded(headroom.share()));
    }

    private static @Nullable String scope(@Nullable Scope scope) {
        return scope == null ? null : scope.name().toLowerCase(Locale.ROOT);
    }

    /** Four digits say all that a share has to say. */
    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}

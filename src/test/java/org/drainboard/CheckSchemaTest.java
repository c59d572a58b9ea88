package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole JSON of a check of a broken fleet, key by key, as the README and the scripts of others know it. */
@ExtendWith(LabExtension.class)
final class CheckSchemaTest {
    private static final Set<String> VERDICTS =
            Set.of("HONEST", "AT_RISK", "FALSE_HEALTHY", "FALSE_DOWN", "CANNOT_TELL");

    @Test
    void everyKeyIsThereAndOfItsType(Lab lab) {
        lab.block(Pool.WEB1, 4);
        lab.block(Pool.WEB2, 3);
        lab.kill(Pool.WEB3);
        Instant before = Instant.now();
        JsonNode root = LabConsole.on(lab).check().json();

        assertThat(names(root))
                .containsExactly("schema", "at", "backends", "haproxies", "disagreements", "missing", "ours");
        assertThat(root.path("schema").textValue()).isEqualTo("drainboard.check/1");
        assertThat(Instant.parse(root.path("at").textValue())).isBetween(before, Instant.now());
        assertThat(root.path("backends")).hasSize(6).allSatisfy(CheckSchemaTest::isBackend);
        isOurs(root.path("ours"));
        assertThat(root.path("haproxies")).singleElement().satisfies(lb1 -> {
            assertThat(names(lb1))
                    .containsExactly("environment", "haproxy", "way", "readOnly", "pid", "version", "oldWorkers");
            assertThat(lb1.path("way").textValue()).isEqualTo("runtime_socket");
            assertThat(lb1.path("pid").isIntegralNumber()).isTrue();
        });
        assertThat(root.path("missing")).hasSize(2).allSatisfy(missing -> {
            assertThat(names(missing)).containsExactly("target", "reason");
            assertThat(missing).allMatch(JsonNode::isTextual);
        });
    }

    private static void isOurs(JsonNode ours) {
        assertThat(names(ours)).containsExactly("perSecond", "bound");
        assertThat(ours.path("perSecond").doubleValue()).isPositive().isLessThan(20);
        assertThat(ours.path("bound").intValue()).isEqualTo(20);
    }

    private static void isBackend(JsonNode backend) {
        assertThat(names(backend))
                .containsExactly(
                        "environment",
                        "haproxy",
                        "backend",
                        "verdict",
                        "scope",
                        "claimed",
                        "real",
                        "gap",
                        "evidence",
                        "servers");
        assertThat(List.of(backend.path("environment"), backend.path("haproxy"), backend.path("backend")))
                .allMatch(JsonNode::isTextual);
        assertThat(VERDICTS).contains(backend.path("verdict").textValue());
        JsonNode scope = backend.path("scope");
        assertThat(scope.isNull() || Set.of("server", "shared").contains(scope.textValue()))
                .isTrue();
        isShare(backend.path("claimed"));
        isShare(backend.path("gap"));
        assertThat(names(backend.path("real"))).containsExactly("value", "low", "high");
        backend.path("real").forEach(CheckSchemaTest::isShare);
        assertThat(backend.path("real").path("low").doubleValue())
                .isLessThanOrEqualTo(backend.path("real").path("value").doubleValue());
        assertThat(backend.path("evidence").isArray()).isTrue();
        assertThat(backend.path("evidence")).allSatisfy(CheckSchemaTest::isEvidence);
        assertThat(backend.path("servers")).hasSize(2).allSatisfy(CheckSchemaTest::isServer);
    }

    private static void isServer(JsonNode server) {
        assertThat(names(server))
                .containsExactly("server", "verdict", "claim", "depth", "reality", "admin", "headroom", "evidence");
        assertThat(server.path("server").isTextual()).isTrue();
        assertThat(VERDICTS).contains(server.path("verdict").textValue());
        assertThat(Set.of("UP", "DOWN", "DRAIN", "MAINT", "NO_CHECK"))
                .contains(server.path("claim").textValue());
        assertThat(Set.of("none", "L4", "L6", "L7", "agent"))
                .contains(server.path("depth").textValue());
        assertThat(Set.of("SERVING", "IMPAIRED", "NOT_SERVING", "UNKNOWN"))
                .contains(server.path("reality").textValue());
        assertThat(server.path("admin").isArray()).isTrue();
        assertThat(server.path("admin")).allMatch(JsonNode::isTextual);
        if (!server.path("headroom").isNull()) {
            isShare(server.path("headroom"));
        }
        assertThat(server.path("evidence")).isNotEmpty().allSatisfy(CheckSchemaTest::isEvidence);
    }

    private static void isEvidence(JsonNode evidence) {
        assertThat(names(evidence)).containsExactly("rule", "says", "text", "numbers");
        assertThat(evidence.path("rule").textValue()).matches("[a-z0-9-]+");
        assertThat(Set.of("supports", "contradicts", "cannot_tell"))
                .contains(evidence.path("says").textValue());
        assertThat(evidence.path("text").textValue()).isNotBlank();
        assertThat(evidence.path("numbers").isObject()).isTrue();
        assertThat(evidence.path("numbers")).allMatch(JsonNode::isNumber);
    }

    private static void isShare(JsonNode share) {
        assertThat(share.isNumber()).isTrue();
        assertThat(share.doubleValue()).isBetween(0.0, 1.0);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

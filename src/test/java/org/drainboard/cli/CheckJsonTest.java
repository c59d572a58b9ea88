package org.drainboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.verdict.Disagreement;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;

/** Scripts depend on these names: each is spelled out here. */
final class CheckJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theObjectHasItsSchemaTimeBackendsAndWhatIsMissing() throws Exception {
        JsonNode root = JSON.readTree(CheckJson.write(Samples.blackHole()));

        assertThat(names(root))
                .containsExactly("schema", "at", "backends", "haproxies", "disagreements", "missing", "ours");
        assertThat(root.path("schema").textValue()).isEqualTo("drainboard.check/1");
        assertThat(root.path("at").textValue())
                .isEqualTo(Samples.blackHole().round().at().toString());
    }

    @Test
    void aBackendSaysItsVerdictScopeAndGap() throws Exception {
        JsonNode backend = JSON.readTree(CheckJson.write(Samples.blackHole()))
                .path("backends")
                .path(0);

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
        assertThat(backend.path("backend").textValue()).isEqualTo("app_fcgi");
        assertThat(backend.path("verdict").textValue()).isEqualTo("FALSE_HEALTHY");
        assertThat(backend.path("scope").textValue()).isEqualTo("shared");
        assertThat(backend.path("claimed").doubleValue()).isEqualTo(1);
        assertThat(names(backend.path("real"))).containsExactly("value", "low", "high");
        assertThat(backend.path("gap").doubleValue()).isEqualTo(1);
    }

    @Test
    void aServerSaysItsClaimDepthRealityAndEvidence() throws Exception {
        JsonNode server = JSON.readTree(CheckJson.write(Samples.blackHole()))
                .path("backends")
                .path(0)
                .path("servers")
                .path(0);

        assertThat(names(server))
                .containsExactly("server", "verdict", "claim", "depth", "reality", "admin", "headroom", "evidence");
        assertThat(server.path("claim").textValue()).isEqualTo("UP");
        assertThat(server.path("depth").textValue()).isEqualTo("L4");
        assertThat(server.path("reality").textValue()).isEqualTo("NOT_SERVING");
        assertThat(server.path("admin").isArray()).isTrue();
        assertThat(server.path("headroom").doubleValue()).isZero();
        JsonNode evidence = server.path("evidence").path(0);
        assertThat(names(evidence)).containsExactly("rule", "says", "text", "numbers");
        assertThat(evidence.path("says").textValue()).isEqualTo("contradicts");
    }

    @Test
    void unknownHeadroomAndScopeAreNull() throws Exception {
        JsonNode root = JSON.readTree(CheckJson.write(Samples.cannotTell()));

        assertThat(root.path("missing")).isNotEmpty();
        assertThat(names(root.path("missing").path(0))).containsExactly("target", "reason");
        root.path("backends")
                .forEach(backend -> backend.path("servers").forEach(server -> {
                    assertThat(server.has("headroom")).isTrue();
                    assertThat(server.path("headroom").isNull()
                                    || server.path("headroom").isNumber())
                            .isTrue();
                }));
    }

    @Test
    void aDisagreementSaysWhoSaysWhat() throws Exception {
        Disagreement drained = new Disagreement(
                "production",
                "app_fcgi",
                "web1",
                Disagreement.Matter.ORDER,
                List.of(
                        new Disagreement.Side("in drain", List.of("lb1")),
                        new Disagreement.Side("ready", List.of("lb2", "lb3"))),
                List.of("lb4"),
                Duration.ofMillis(2500),
                "web1 of app_fcgi: in drain on lb1, ready on lb2 and lb3");
        Judgement hole = Samples.blackHole();
        Judgement judgement = new Judgement(hole.round(), hole.backends(), hole.missing(), List.of(drained));

        JsonNode node =
                JSON.readTree(CheckJson.write(judgement)).path("disagreements").path(0);

        assertThat(names(node))
                .containsExactly(
                        "environment", "backend", "server", "matter", "lasted", "sides", "notCompared", "text");
        assertThat(node.path("matter").textValue()).isEqualTo("order");
        assertThat(node.path("lasted").doubleValue()).isEqualTo(2.5);
        assertThat(node.path("sides").path(1).toString())
                .isEqualTo("{\"says\":\"ready\",\"haproxies\":[\"lb2\",\"lb3\"]}");
        assertThat(node.path("notCompared").toString()).isEqualTo("[\"lb4\"]");
        assertThat(CheckText.write(judgement))
                .contains(
                        "The load balancers do not agree:", "production: web1 of app_fcgi: in drain on lb1, ready on");
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

package org.drainboard.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;

/** How failures, ladders and requests of ours stand in a recording. */
final class Notation {
    static final ObjectMapper JSON = new ObjectMapper();

    private Notation() {}

    static ObjectNode write(Failure failure, Scrub scrub) {
        return JSON.createObjectNode().put("kind", failure.kind().name()).put("message", scrub.of(failure.message()));
    }

    static Failure failure(JsonNode node) {
        return new Failure(
                Failure.Kind.valueOf(node.required("kind").asText()),
                node.required("message").asText());
    }

    static ArrayNode write(Ladder ladder, Scrub scrub) {
        ArrayNode rungs = JSON.createArrayNode();
        for (RungResult result : ladder.rungs()) {
            ObjectNode rung = rungs.addObject().put("rung", result.rung().name());
            switch (result) {
                case RungResult.Passed passed ->
                    rung.put("at", passed.at().toString())
                            .put("passed", passed.took().toNanos());
                case RungResult.Failed failed ->
                    rung.put("at", failed.at().toString()).set("failed", write(failed.failure(), scrub));
                case RungResult.NotAsked notAsked -> rung.put("notAsked", scrub.of(notAsked.reason()));
            }
        }
        return rungs;
    }

    static Ladder ladder(JsonNode rungs) {
        List<RungResult> results = new ArrayList<>();
        for (JsonNode node : rungs) {
            Rung rung = Rung.valueOf(node.required("rung").asText());
            if (node.has("passed")) {
                results.add(new RungResult.Passed(
                        rung, Duration.ofNanos(node.get("passed").asLong()), at(node)));
            } else if (node.has("failed")) {
                results.add(new RungResult.Failed(rung, failure(node.get("failed")), at(node)));
            } else {
                results.add(
                        new RungResult.NotAsked(rung, node.required("notAsked").asText()));
            }
        }
        return new Ladder(results);
    }

    private static Instant at(JsonNode node) {
        return Instant.parse(node.required("at").asText());
    }

    static ObjectNode write(RequestResult result, Scrub scrub) {
        ObjectNode node = JSON.createObjectNode();
        return switch (result) {
            case RequestResult.Answered(int status) -> node.put("answered", status);
            case RequestResult.WrongStatus(int status, Failure failure) ->
                node.put("wrongStatus", status).set("failed", write(failure, scrub));
            case RequestResult.Failed(Failure failure) -> node.set("failed", write(failure, scrub));
            case RequestResult.NotAsked(String reason) -> node.put("notAsked", scrub.of(reason));
        };
    }

    static RequestResult request(JsonNode node) {
        if (node.has("answered")) {
            return new RequestResult.Answered(node.get("answered").asInt());
        }
        if (node.has("wrongStatus")) {
            return new RequestResult.WrongStatus(node.get("wrongStatus").asInt(), failure(node.required("failed")));
        }
        return node.has("failed")
                ? new RequestResult.Failed(failure(node.get("failed")))
                : new RequestResult.NotAsked(node.required("notAsked").asText());
    }
}

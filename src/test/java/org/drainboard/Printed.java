package org.drainboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What one run of the command line left behind: the exit code, standard output and standard error. */
record Printed(int exit, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    JsonNode json() {
        try {
            return JSON.readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON (" + e.getOriginalMessage() + "): " + this, e);
        }
    }

    JsonNode backend(String name) {
        return among(json().path("backends"), "backend", name);
    }

    JsonNode server(String backend, String name) {
        return among(backend(backend).path("servers"), "server", name);
    }

    String verdict(String backend) {
        return backend(backend).path("verdict").textValue();
    }

    String verdict(String backend, String server) {
        return server(backend, server).path("verdict").textValue();
    }

    /** The piece of evidence that a rule gave on a server. */
    JsonNode evidence(String backend, String server, String rule) {
        return among(server(backend, server).path("evidence"), "rule", rule);
    }

    List<String> verdicts() {
        List<String> verdicts = new ArrayList<>();
        json().path("backends").forEach(backend -> {
            verdicts.add(backend.path("verdict").textValue());
            backend.path("servers")
                    .forEach(server -> verdicts.add(server.path("verdict").textValue()));
        });
        return verdicts;
    }

    private JsonNode among(JsonNode all, String key, String value) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(node -> node.path(key).textValue().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " " + value + " in " + this));
    }
}

package org.drainboard.incident;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.WebServer;

/**
 * A recorded incident.
 *
 * @param about in a sentence
 * @param lines marks and rounds, in the order in which they were taken
 */
record Recording(String about, Inventory inventory, List<JsonNode> lines) {
    Recording {
        lines = List.copyOf(lines);
    }

    static Recording read(Path file) {
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : text(file).lines().toList()) {
                lines.add(Notation.JSON.readTree(line));
            }
            JsonNode head = lines.removeFirst();
            return new Recording(
                    head.required("about").asText(),
                    inventory(head.required("inventory").asText()),
                    lines);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** As it was written: a JSON object a line. */
    static String text(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static Inventory inventory(String text) throws IOException {
        Path file = Files.createTempFile("inventory", ".yaml");
        try {
            if (InventoryFile.read(Files.writeString(file, text)) instanceof InventoryFile.Read(Inventory inventory)) {
                return inventory;
            }
            throw new AssertionError("not an inventory: " + text);
        } finally {
            Files.delete(file);
        }
    }

    /** How a target is named in a line. */
    static String name(Object id) {
        return switch (id) {
            case CheckId check ->
                check.environment() + "/" + check.backend() + "/" + check.index() + "/" + check.target();
            case WebServer server -> server.environment() + "/" + server.address();
            default -> id.toString();
        };
    }

    static CheckId check(String name) {
        String[] parts = name.split("/", 4);
        return new CheckId(parts[0], parts[1], Integer.parseInt(parts[2]), parts[3]);
    }
}

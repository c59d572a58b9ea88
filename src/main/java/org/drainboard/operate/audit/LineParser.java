package org.drainboard.operate.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.drainboard.model.Plain;

/** The text of a line as what it tells. */
final class LineParser {
    private LineParser() {}

    static AuditLine parse(long number, String text) {
        Optional<Line> frame = Line.of(text);
        if (frame.isEmpty()) {
            return new AuditLine.Unusable(
                    number, text.endsWith("}") ? "it has no place in the chain" : "it was cut short by a crash");
        }
        if (!frame.get().sound()) {
            return new AuditLine.Unusable(number, "it was changed after it was written");
        }
        try {
            JsonNode node = Line.JSON.readTree(text);
            return new AuditLine.Entry(number, EntryReader.read(node), program(node.path("by")));
        } catch (JsonProcessingException e) {
            return new AuditLine.Unusable(number, "it is no JSON: " + Plain.line(e.getOriginalMessage()));
        } catch (IllegalArgumentException e) {
            return new AuditLine.Unusable(number, Plain.line(String.valueOf(e.getMessage())));
        }
    }

    private static Program program(JsonNode by) {
        Instant started;
        try {
            started = Instant.parse(by.path("started").asText());
        } catch (DateTimeException _) {
            started = Instant.EPOCH;
        }
        return new Program(by.path("host").asText(), by.path("process").asLong(), started);
    }
}

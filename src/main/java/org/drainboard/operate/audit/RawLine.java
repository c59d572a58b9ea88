package org.drainboard.operate.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A line of the log with its own text, for showing it. */
public record RawLine(String text, AuditLine line) {
    /** All lines of a log, one that is still being written too. */
    public static List<RawLine> all(Path file) throws IOException {
        List<RawLine> all = new ArrayList<>();
        for (byte[] bytes : LogBytes.of(Files.readAllBytes(file)).lines()) {
            String text = LogBytes.text(bytes);
            all.add(new RawLine(text, LineParser.parse(all.size() + 1L, text)));
        }
        return all;
    }
}

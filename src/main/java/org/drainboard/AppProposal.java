package org.drainboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.model.Plain;

/** The text of a first inventory: one environment that nothing can be changed in, with HAProxys alone. */
final class AppProposal {
    private final StringBuilder text = new StringBuilder("""
            version: 1
            environments:
              - name: production
                access: read-only        # arm or write, once you want to drain from here
                haproxy:
            """);
    private final List<String> names = new ArrayList<>();

    /** @param like what it should be called if that is free */
    AppProposal add(String like, String socket) {
        String base =
                like.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-").replaceAll("^-+|-+$", "");
        String first = base.isEmpty() ? "haproxy" : base;
        String name = first;
        for (int number = 2; names.contains(name); number++) {
            name = first + "-" + number;
        }
        names.add(name);
        text.append("      - name: ").append(quoted(name)).append('\n');
        text.append("        socket: ").append(quoted(socket)).append('\n');
        return this;
    }

    String text() {
        return text.toString();
    }

    /** As the program will read it; the file is gone again afterwards. */
    static InventoryFile.Result read(String text) throws IOException {
        Path trial = Files.createTempFile("drainboard", ".yaml");
        try {
            Files.writeString(trial, text);
            return InventoryFile.read(trial);
        } finally {
            Files.delete(trial);
        }
    }

    private static String quoted(String value) {
        return '"' + Plain.whole(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

package org.drainboard.scorecard.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What was recorded of the real programs. */
final class Captures {
    private Captures() {}

    static List<String> lines(String name) {
        try (InputStream in = Captures.class.getResourceAsStream("/captures/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

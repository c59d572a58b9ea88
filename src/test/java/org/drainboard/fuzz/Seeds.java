package org.drainboard.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The inputs that are kept: bytes that were recorded or written by hand, where the fuzzer starts, and those that broke a
 * parser once, made as short as they can be ({@code found-...}).
 */
final class Seeds {
    private Seeds() {}

    /** All of a target, by name. */
    static List<Path> of(FuzzTarget target) {
        URL folder = Objects.requireNonNull(
                Seeds.class.getResource("/fuzz/" + target.word()), target.word() + " has no seeds");
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(Path seed) {
        try {
            return Files.readAllBytes(seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

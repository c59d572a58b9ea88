package org.drainboard.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where recordings and their baselines are. */
public final class Incidents {
    public static final Path FOLDER = Path.of("src/test/resources/incidents");
    static final String RECORDING = ".rec.gz";

    private Incidents() {}

    /** The names of all incidents, in order. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(RECORDING))
                    .map(name -> name.substring(0, name.length() - RECORDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path recording(String name) {
        return FOLDER.resolve(name + RECORDING);
    }

    static Path baseline(String name) {
        return FOLDER.resolve(name + ".txt");
    }
}

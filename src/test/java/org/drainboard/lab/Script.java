package org.drainboard.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One call of {@code src/lab/lab}. */
record Script(Path folder, Map<String, String> environment) {
    private static final Path LAB = Path.of("src/lab/lab").toAbsolutePath();
    private static final int SECONDS = 60;

    /**
     * @return what the script printed
     * @throws AssertionError with what it printed, when it fails or takes longer than a minute
     */
    String run(String verb, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(LAB.toString(), verb, folder.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            // A file, not a pipe: what the script leaves running would hold a pipe open.
            Path output = Files.createTempFile("lab", ".txt");
            try {
                return run(command, output);
            } finally {
                Files.delete(output);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String run(List<String> command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " took over " + SECONDS + " s: " + Files.readString(output));
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new AssertionError(command + " was interrupted", interrupted);
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(command + " failed: " + Files.readString(output));
        }
        return Files.readString(output);
    }
}

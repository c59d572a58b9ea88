package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.drainboard.haproxy.RealHaproxy;
import org.drainboard.operate.audit.Chain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of the whole program on one home and one inventory: both poll, and both order at the same moment. */
final class TwoWholeProgramsTest {
    private static final long PATIENCE_SECONDS = 90;

    @TempDir
    private Path folder;

    @Test
    void bothPollAndTheirOrdersNeverTakeTheLastTwoServers() throws Exception {
        try (RealHaproxy haproxy = new RealHaproxy()) {
            SocketConsole console = SocketConsole.on(folder, haproxy.socket("admin.sock"));
            List<Process> watching =
                    List.of(start(console, "check", "--for", "6s"), start(console, "check", "--for", "6s"));
            List<Process> ordering = List.of(
                    start(console, "set", "lab/app/web1", "maint", "--yes", "--reason", "one"),
                    start(console, "set", "lab/app/web2", "maint", "--yes", "--reason", "other"));

            List<String> said = new ArrayList<>();
            for (Process each : watching) {
                said.add(end(each));
                assertThat(each.exitValue()).as(said.getLast()).isIn(0, 1, 3);
            }
            for (Process each : ordering) {
                said.add(end(each));
                assertThat(each.exitValue()).as(said.getLast()).isIn(0, 4, 5);
            }

            assertThat(said).noneMatch(text -> text.contains("mistake in Drainboard") || text.contains("Exception"));
            assertThat(List.of(haproxy.adminBits("app", "web1"), haproxy.adminBits("app", "web2")))
                    .as("one of them serves on: %s", said)
                    .contains("0");
            assertThat(Chain.check(console.audit()).intact()).isTrue();
            assertThat(console.run("off").out())
                    .as("a third one reads what the two wrote")
                    .contains("web");
        }
    }

    private Process start(SocketConsole console, String... arguments) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder program = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                java.toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()),
                        Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--inventory", console.inventory().toString())))
                .toList());
        program.environment().put("XDG_STATE_HOME", console.state().toString());
        return program.redirectErrorStream(true).start();
    }

    private static String end(Process program) throws Exception {
        try {
            String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as(said)
                    .isTrue();
            return said;
        } finally {
            program.destroy();
        }
    }
}

package org.drainboard.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.drainboard.model.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks from a process of its own: root passes every permission, so it first gives that power up. */
final class PermissionTest {
    @TempDir
    private Path folder;

    @Test
    void aSocketWithoutWritePermissionIsDenied() throws Exception {
        Path socket = folder.resolve("closed");
        try (Listener _ = Listener.unix(socket, (_, _) -> {})) {
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("r--r--r--"));
            assertThat(askAsOrdinaryUser(socket))
                    .contains("PERMISSION_DENIED", "unix:" + socket, "r--r--r--", "needs write permission");
        }
    }

    @Test
    void aFolderThatMayNotBeSearchedIsDenied() throws Exception {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        try (Listener _ = Listener.unix(inner.resolve("s"), (_, _) -> {})) {
            Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("---------"));
            assertThat(askAsOrdinaryUser(inner.resolve("s"))).contains("PERMISSION_DENIED", "may not be searched");
        } finally {
            Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static String askAsOrdinaryUser(Path socket) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Ask.class.getName(), socket.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    /** Prints what a connect to the path of its argument gives. */
    static final class Ask {
        private Ask() {}

        public static void main(String[] args) {
            try {
                new Transport()
                        .open(new Endpoint.Unix(args[0]), Deadline.in(Duration.ofSeconds(5)))
                        .close();
                System.out.println("CONNECTED");
            } catch (ExchangeException e) {
                System.out.println(e.failure());
            }
        }
    }
}

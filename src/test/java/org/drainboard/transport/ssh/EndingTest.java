package org.drainboard.transport.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.lab.Lab;
import org.drainboard.lab.Sshd;
import org.drainboard.model.SshHost;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an ssh ends that does not end by itself. */
final class EndingTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void anSshThatHangsIsReplaced() throws IOException {
        try (Sshd sshd = Sshd.start();
                Transport transport = new Transport(sshd.client())) {
            assertThat(reads(transport, sshd)).isTrue();
            Talk.signal("STOP", masters(sshd));
            Lab.await("another ssh", SOON, () -> reads(transport, sshd));
            assertThat(sshd.logins()).isEqualTo(2);
        }
    }

    @Test
    void anSshThatHasNoSessionYetIsEnded() throws IOException {
        program(
                "setsid",
                "trap 'echo told >" + folder + "/told; exit' TERM; >" + folder + "/runs; while :; do sleep 0.05; done");
        try (PrivateFolder ours = PrivateFolder.make(environment())) {
            Guardian guardian = Guardian.start(ours, List.of("ssh"), environment());
            Lab.await("it runs", SOON, () -> Files.exists(folder.resolve("runs")));
            guardian.close();
        }
        assertThat(folder.resolve("told")).exists();
    }

    @Test
    void allAreEndedTogether() throws IOException {
        // Each stays until all three have been told; one that is told alone is killed in the end.
        Path ssh = program(
                "ssh",
                "cd " + folder + "; trap ': >told-$$; while [ $(ls | grep -c told-) -lt 3 ]; do sleep 0.05; done;"
                        + " : >together-$$; exit' TERM; : >runs-$$; while :; do sleep 0.05; done");
        OpenSsh client = new OpenSsh(new SshProgram(ssh.toString(), List.of(), environment()));
        try (Transport transport = new Transport(client)) {
            for (String name : List.of("a", "b", "c")) {
                SshHost host = new SshHost(null, name, null);
                Talk.failure(() -> transport.read(host, "/x", new Limits(Duration.ofMillis(300), 100)));
            }
            Lab.await("all run", SOON, () -> files("runs-") == 3);
        }
        assertThat(files("together-")).isEqualTo(3);
    }

    private long files(String prefix) {
        String[] names = folder.toFile().list((_, name) -> name.startsWith(prefix));
        return names == null ? 0 : names.length;
    }

    private Path program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Map<String, String> environment() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("XDG_RUNTIME_DIR", folder.toString());
        environment.put("PATH", folder + ":" + System.getenv("PATH"));
        return environment;
    }

    private static List<ProcessHandle> masters(Sshd sshd) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> {
                    String line = process.info().commandLine().orElse("");
                    return line.contains("-M -S " + sshd.runtime()) && !line.contains("/bin/sh");
                })
                .toList();
    }

    private static boolean reads(Transport transport, Sshd sshd) {
        try {
            Limits limits = new Limits(Duration.ofSeconds(3), 10_000);
            return transport.read(sshd.host(), sshd.file("sshd_config").toString(), limits).length > 0;
        } catch (IOException _) {
            return false;
        }
    }
}

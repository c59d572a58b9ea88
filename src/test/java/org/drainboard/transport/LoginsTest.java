package org.drainboard.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.transport.Peers.failureOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.drainboard.model.Secret;
import org.drainboard.model.inventory.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the secret store is asked; a program stands in for it. */
final class LoginsTest {
    private static final Diagnosis LB2 = new Diagnosis("lb2");
    private static final Diagnosis LB3 = new Diagnosis("lb3");
    private static final Login OPS =
            new Login("ops", new Secret.Stored(List.of(new Secret.Attribute("service", "haproxy"))));

    @TempDir
    private Path folder;

    @Test
    void aLockedStoreIsAskedOnceAndItsAnswerIsNotLost() throws IOException {
        Logins logins = asking("while [ ! -e " + folder + "/unlocked ]; do sleep 0.05; done; echo s3cret");
        for (int i = 0; i < 3; i++) {
            Deadline poll = Deadline.in(Duration.ofMillis(300));
            assertThat(failureOf(() -> logins.header(OPS, poll, LB2)).message())
                    .contains("lb2: waiting for the secret store", "unlock it");
        }
        Files.createFile(folder.resolve("unlocked"));
        assertThat(logins.header(OPS, soon(), LB2)).startsWith("Basic ");
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void aStoreThatFailedIsLeftAlone() throws IOException {
        Logins logins = asking("exit 1");
        for (int i = 0; i < 3; i++) {
            assertThat(failureOf(() -> logins.header(OPS, soon(), LB2)).message())
                    .contains("lb2: the login of ops", "no such password");
        }
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void aRefusedPasswordIsNotSentAgainAtOnceButToOthers() throws IOException {
        Logins logins = asking("echo s3cret");
        logins.header(OPS, soon(), LB2);
        logins.refused(OPS, LB2);
        assertThat(failureOf(() -> logins.header(OPS, soon(), LB2)).message())
                .contains("HTTP 401", "the user ops", "looked up again in")
                .doesNotContain("s3cret");
        assertThat(asked()).isEqualTo(1);
        assertThat(logins.header(OPS, soon(), LB3)).startsWith("Basic ");
    }

    private Logins asking(String script) throws IOException {
        Path file = Files.writeString(
                folder.resolve("secret-tool"), "#!/bin/sh\necho >>" + folder + "/asked\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return new Logins(new Secrets(Map.of("PATH", folder + ":/usr/bin:/bin"), false));
    }

    private int asked() throws IOException {
        return Files.readAllLines(folder.resolve("asked")).size();
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(10));
    }
}

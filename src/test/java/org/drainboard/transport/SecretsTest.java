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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against programs that stand in for the system's store, and never against the user's own. */
final class SecretsTest {
    private static final Diagnosis LB2 = new Diagnosis("lb2");
    private static final Secret STORED = new Secret.Stored(
            List.of(new Secret.Attribute("service", "haproxy"), new Secret.Attribute("account", "ops")));

    @TempDir
    private Path folder;

    @Test
    void theStoreOfLinuxIsAskedByItsAttributes() throws IOException, ExchangeException {
        program("secret-tool", "[ \"$*\" = 'lookup service haproxy account ops' ] && printf 's3cret word'");
        assertThat(secrets(false).look(STORED, soon(), LB2)).isEqualTo("s3cret word");
    }

    @Test
    void theKeychainOfMacOsIsAskedByItsFlags() throws IOException, ExchangeException {
        program("security", "[ \"$*\" = 'find-generic-password -w -s haproxy -a ops' ] && echo s3cret");
        assertThat(secrets(true).look(STORED, soon(), LB2)).isEqualTo("s3cret");

        Secret odd = new Secret.Stored(List.of(new Secret.Attribute("realm", "lb")));
        assertThat(failureOf(() -> secrets(true).look(odd, soon(), LB2)).message())
                .contains("service and account, not realm", "secret:realm lb");
    }

    @Test
    void aStoreWithoutItOrLockedOrAbsentIsSaid() throws IOException {
        assertThat(failureOf(() -> secrets(false).look(STORED, soon(), LB2)).message())
                .contains("no secret-tool here", "libsecret-tools");
        program("secret-tool", "printf half-a-secret; exit 1");
        assertThat(failureOf(() -> secrets(false).look(STORED, soon(), LB2)).message())
                .contains("has no such password", "lookup service haproxy account ops", "exit 1")
                .doesNotContain("half-a-secret");
        program("secret-tool", "exec sleep 60");
        assertThat(failureOf(() -> secrets(false).look(STORED, Deadline.in(Duration.ofMillis(200)), LB2))
                        .message())
                .contains("did not answer in time", "locked");
    }

    @Test
    void aVariableIsTakenAndAnEmptyOneIsSaid() throws ExchangeException {
        Secrets secrets = new Secrets(Map.of("HAS", "word", "EMPTY", ""));
        assertThat(secrets.look(new Secret.Variable("HAS"), soon(), LB2)).isEqualTo("word");
        assertThat(failureOf(() -> secrets.look(new Secret.Variable("EMPTY"), soon(), LB2))
                        .message())
                .contains("variable EMPTY", "export it");
    }

    private Secrets secrets(boolean mac) {
        return new Secrets(Map.of("PATH", folder.toString()), mac);
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(10));
    }
}

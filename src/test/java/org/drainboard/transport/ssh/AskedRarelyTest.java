package org.drainboard.transport.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.drainboard.lab.Sshd;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Listener;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often commands are run on the far machine to find out why a socket does not answer. */
final class AskedRarelyTest {
    private final Sshd sshd = Sshd.start();
    private final Transport transport = new Transport(sshd.client());
    private final Path path = sshd.file("late.sock");

    @AfterEach
    void stop() {
        transport.close();
        sshd.close();
    }

    @Test
    void aSocketThatStaysAwayIsLookedAtOnce() {
        Failure first = failure();
        assertThat(first.kind()).isEqualTo(Kind.NOT_FOUND);
        for (int i = 0; i < 5; i++) {
            assertThat(failure()).isEqualTo(first);
        }
        assertThat(commands()).isEqualTo(1);
    }

    @Test
    void oneThatAnsweredInBetweenIsLookedAtAnew() throws IOException {
        failure();
        try (Listener echo = Listener.unix(path, Talk::echoLine)) {
            assertThat(echo.endpoint()).isNotNull();
            ask();
        }
        Files.deleteIfExists(path);
        Files.createFile(path);
        assertThat(failure().kind()).isEqualTo(Kind.NOT_A_SOCKET);
        assertThat(commands()).isEqualTo(2);
    }

    private Failure failure() {
        return Talk.failure(this::ask);
    }

    private byte[] ask() throws IOException {
        Limits limits = new Limits(Duration.ofSeconds(10), 100);
        return transport.exchange(sshd.to(path), "hi\n".getBytes(StandardCharsets.UTF_8), limits);
    }

    private long commands() {
        return sshd.log()
                .lines()
                .filter(line -> line.startsWith("Starting session: command"))
                .count();
    }
}

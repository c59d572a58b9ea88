package org.drainboard.transport.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.lab.Sshd;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure.Kind;
import org.drainboard.transport.Connection;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Listener;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bytes through a real sshd: what arrives, what comes back, and how the end is told from a cut. */
final class OpenSshTest {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), 64 << 20);

    private final Sshd sshd = Sshd.start();
    private final Transport transport = new Transport(sshd.client());

    @AfterEach
    void stop() {
        transport.close();
        sshd.close();
    }

    @Test
    void aSocketOfTheFarMachineAnswers() throws IOException {
        try (Listener echo = Listener.unix(sshd.file("echo.sock"), Talk::echoLine)) {
            assertThat(ask(sshd.to(echo.endpoint()), "show info\n")).isEqualTo("show info\n");
        }
    }

    @Test
    void anAddressOfTheFarMachineAnswers() throws IOException {
        try (Listener echo = Listener.loopback(Talk::echoLine)) {
            assertThat(ask(sshd.to(echo.endpoint()), "show info\n")).isEqualTo("show info\n");
        }
    }

    @Test
    void aCommandArrivesWhole() throws IOException {
        List<Integer> parts = new ArrayList<>();
        try (Listener server = Listener.unix(sshd.file("parts.sock"), (from, to) -> {
            parts.add(from.read(new byte[64 << 10]));
            to.write('k');
        })) {
            assertThat(ask(sshd.to(server.endpoint()), "x".repeat(15_000))).isEqualTo("k");
            assertThat(parts).containsExactly(15_000);
        }
    }

    @Test
    void muchComesWholeAndMuchArrivesWhole() throws IOException {
        int size = 9 << 20;
        try (Listener server = Listener.unix(sshd.file("much.sock"), (from, to) -> to.write(from.readNBytes(size)))) {
            byte[] sent = new byte[size];
            for (int i = 0; i < size; i++) {
                sent[i] = (byte) (i * 31 + i / 251);
            }
            assertThat(transport.exchange(sshd.to(server.endpoint()), sent, LIMITS))
                    .isEqualTo(sent);
        }
    }

    @Test
    void manyPlacesShareOneConnection() throws IOException {
        List<Listener> servers = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                servers.add(Listener.unix(sshd.file(i + ".sock"), Talk::echoLine));
            }
            List<String> answers = servers.parallelStream()
                    .map(server -> Talk.unchecked(() -> ask(sshd.to(server.endpoint()), "hello\n")))
                    .toList();
            assertThat(answers).hasSize(20).containsOnly("hello\n");
            assertThat(sshd.logins()).isEqualTo(1);
        } finally {
            servers.forEach(Listener::close);
        }
    }

    @Test
    void aPeerThatSaysNothingIsLateAndNotUnreached() throws IOException {
        try (Listener silent = Listener.unix(sshd.file("mute.sock"), (from, _) -> from.readAllBytes())) {
            Limits short2 = new Limits(Duration.ofSeconds(2), 100);
            assertThatThrownBy(() -> transport.exchange(sshd.to(silent.endpoint()), new byte[1], short2))
                    .isInstanceOfSatisfying(ExchangeException.class, e -> {
                        assertThat(e.failure().kind()).isEqualTo(Kind.TIMED_OUT);
                        assertThat(e).hasMessageContaining("within 2 s").hasMessageContaining("sshd on far answers");
                    });
        }
    }

    @Test
    void aDeadLineIsUnreachedAndNotLate() throws IOException {
        try (Listener silent = Listener.unix(sshd.file("mute.sock"), (from, _) -> from.readAllBytes())) {
            try (Connection connection =
                    transport.open(sshd.to(silent.endpoint()), Deadline.in(Duration.ofSeconds(4)))) {
                Talk.signal("STOP", sshd.connections());
                assertThatThrownBy(() -> connection.read(ByteBuffer.allocate(1)))
                        .isInstanceOfSatisfying(ExchangeException.class, e -> {
                            assertThat(e.failure().kind()).isEqualTo(Kind.UNREACHED);
                            assertThat(e).hasMessageContaining("sshd on far has not answered");
                        });
            } finally {
                Talk.signal("CONT", sshd.connections());
            }
        }
    }

    @Test
    void aConnectionCutInTheMiddleOfAnAnswerIsNotTheEndOfIt() throws IOException {
        try (Listener half = Listener.unix(sshd.file("half.sock"), (from, to) -> {
            to.write("half an ans".getBytes(StandardCharsets.UTF_8));
            from.readAllBytes();
        })) {
            try (Connection connection = transport.open(sshd.to(half.endpoint()), Deadline.in(Duration.ofSeconds(9)))) {
                assertThat(connection.read(ByteBuffer.allocate(100))).isPositive();
                sshd.kill();
                assertThatThrownBy(() -> connection.read(ByteBuffer.allocate(100)))
                        .isInstanceOfSatisfying(
                                ExchangeException.class,
                                e -> assertThat(e.failure().kind()).isEqualTo(Kind.UNREACHED));
            }
        }
    }

    @Test
    void anIdleConnectionAnswersSshdsKeepAlive() throws Exception {
        try (Sshd strict = Sshd.start("ClientAliveInterval 1", "ClientAliveCountMax 2");
                Transport patient = new Transport(strict.client());
                Listener echo = Listener.unix(strict.file("echo.sock"), Talk::echoLine);
                Connection idle = patient.open(strict.to(echo.endpoint()), Deadline.in(Duration.ofSeconds(15)))) {
            Talk.pause(Duration.ofMillis(4_500));
            idle.write(ByteBuffer.wrap("hi\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(idle.read(ByteBuffer.allocate(100))).isEqualTo(3);
        }
    }

    @Test
    void filesAndFoldersAreRead() throws IOException {
        Path odd = Files.createDirectory(sshd.file("it's $HOME; `odd`"));
        byte[] content = "global\n  maxconn 10\n".getBytes(StandardCharsets.UTF_8);
        Files.write(odd.resolve("haproxy.cfg"), content);
        Files.createFile(odd.resolve(".hidden"));
        assertThat(transport.read(sshd.host(), odd.resolve("haproxy.cfg").toString(), LIMITS))
                .isEqualTo(content);
        assertThat(transport.list(sshd.host(), odd.toString(), LIMITS)).containsExactly(".hidden", "haproxy.cfg");
    }

    @Test
    void aFileThatIsMissingIsNotFoundAndALongOneTooLarge() throws IOException {
        Files.writeString(sshd.file("long"), "x".repeat(200_000));
        assertThat(Talk.failure(() -> transport.read(sshd.host(), "/no/such/file", LIMITS)))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND))
                .satisfies(failure -> assertThat(failure.message()).contains("ssh://far/no/such/file", "No such file"));
        Limits small = new Limits(Duration.ofSeconds(5), 1000);
        assertThat(Talk.failure(() ->
                                transport.read(sshd.host(), sshd.file("long").toString(), small))
                        .kind())
                .isEqualTo(Kind.TOO_LARGE);
    }

    private String ask(Endpoint endpoint, String text) throws IOException {
        return new String(
                transport.exchange(endpoint, text.getBytes(StandardCharsets.UTF_8), LIMITS), StandardCharsets.UTF_8);
    }
}

package org.drainboard.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.drainboard.transport.Peers.failureOf;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jnr.unixsocket.UnixDatagramChannel;
import jnr.unixsocket.UnixServerSocketChannel;
import jnr.unixsocket.UnixSocketAddress;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnixTransportTest {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), 1 << 20);
    private static final Limits SHORT = new Limits(Duration.ofMillis(200), 1 << 20);
    private static final byte[] HELLO = "hello\n".getBytes(US_ASCII);

    @TempDir
    private Path folder;

    private final Transport transport = new Transport();
    private final Peers peers = new Peers();

    @AfterEach
    void endPeers() {
        peers.close();
    }

    @Test
    void anExchangeReadsToTheEndOfTheStream() throws IOException {
        try (Listener listener = Listener.unix(folder.resolve("echo"), peers::echoing)) {
            assertThat(transport.exchange(listener.endpoint(), HELLO, LIMITS)).isEqualTo(HELLO);
        }
    }

    @Test
    void aPathWithLettersOfSeveralBytesIsNotCut() throws IOException {
        Path path = Files.createDirectory(folder.resolve("größe-日本")).resolve("écho");
        try (Listener listener = Listener.unix(path, peers::echoing)) {
            assertThat(transport.exchange(listener.endpoint(), HELLO, LIMITS)).isEqualTo(HELLO);
        }
    }

    @Test
    void aPathOf107BytesIsTakenAndOneOf108IsRefusedWithTheLimit() throws IOException {
        String stem = folder + "/";
        Path longest = Path.of(stem + "s".repeat(107 - stem.length()));
        // The JDK stops short of the limit, so jnr listens.
        try (UnixServerSocketChannel server = UnixServerSocketChannel.open()) {
            server.socket().bind(new UnixSocketAddress(longest.toString()));
            transport
                    .open(new Endpoint.Unix(longest.toString()), Deadline.in(LIMITS.deadline()))
                    .close();
        }
        Failure failure = failureOf(() -> exchange(longest + "s", LIMITS));
        assertThat(failure.message()).contains(longest + "s", "108 bytes", "107 at most", "symbolic link");
    }

    @Test
    void aMissingFileIsNotFound() {
        Failure failure = failureOf(() -> exchange(folder + "/none/at.sock", LIMITS));
        assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure.message())
                .startsWith("unix:" + folder + "/none/at.sock: ")
                .contains("the folder");
    }

    @Test
    void aFolderAndAPlainFileAndADatagramSocketAreNotASocket() throws IOException {
        Path file = Files.createFile(folder.resolve("plain"));
        Path datagrams = folder.resolve("datagrams");
        try (UnixDatagramChannel channel =
                UnixDatagramChannel.open().bind(new UnixSocketAddress(datagrams.toString()))) {
            assertThat(channel.isOpen()).isTrue();
            for (Path path : List.of(folder, file, datagrams)) {
                Failure failure = failureOf(() -> exchange(path.toString(), LIMITS));
                assertThat(failure.kind()).as(failure.message()).isEqualTo(Kind.NOT_A_SOCKET);
                assertThat(failure.message()).contains(path.toString());
            }
        }
        assertThat(failureOf(() -> exchange(file + "/s", LIMITS)).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failureOf(() -> exchange("", LIMITS)).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void aSocketLeftBehindRefuses() throws IOException {
        Path path = folder.resolve("stale");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
        }
        Failure failure = failureOf(() -> exchange(path.toString(), LIMITS));
        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure.message()).contains(path.toString(), "start it again");
    }

    @Test
    void aSilentPeerTimesOutAndIsNeverAnEmptyReply() throws IOException {
        try (Listener listener = Listener.unix(folder.resolve("silent"), peers::silent)) {
            Failure failure = failureOf(() -> transport.exchange(listener.endpoint(), HELLO, SHORT));
            assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(failure.message()).contains(listener.endpoint().toString(), "0.2 s", "0 bytes came");
        }
    }

    @Test
    void aDrippingPeerTimesOutInTotalThoughEveryReadIsQuick() throws IOException {
        try (Listener listener = Listener.unix(folder.resolve("drip"), peers::dripping)) {
            Deadline allowance = Deadline.in(Duration.ofSeconds(2));
            Failure failure = failureOf(() -> transport.exchange(listener.endpoint(), HELLO, SHORT));
            assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(allowance.passed()).as("took over 2 s instead of 0.2 s").isFalse();
        }
    }

    @Test
    void aReplyOverTheCapIsTooLargeAndOneAtTheCapIsNot() throws IOException {
        try (Listener listener = Listener.unix(folder.resolve("flood"), peers::flooding)) {
            Failure failure = failureOf(() -> transport.exchange(listener.endpoint(), HELLO, LIMITS));
            assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
            assertThat(failure.message()).contains(listener.endpoint().toString(), "1048576 bytes");
        }
        try (Listener listener = Listener.unix(folder.resolve("echo"), peers::echoing)) {
            Limits six = new Limits(Duration.ofSeconds(5), 6);
            Limits five = new Limits(Duration.ofSeconds(5), 5);
            assertThat(transport.exchange(listener.endpoint(), HELLO, six)).isEqualTo(HELLO);
            assertThat(failureOf(() -> transport.exchange(listener.endpoint(), HELLO, five))
                            .kind())
                    .isEqualTo(Kind.TOO_LARGE);
        }
    }

    @Test
    void aFullBacklogTimesOutBeforeTheConnection() throws IOException {
        Path path = folder.resolve("full");
        List<Connection> waiting = new ArrayList<>();
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path), 1);
            Failure failure = failureOf(() -> {
                for (int i = 0; i < 10; i++) {
                    waiting.add(transport.open(new Endpoint.Unix(path.toString()), Deadline.in(SHORT.deadline())));
                }
            });
            assertThat(failure.kind()).isEqualTo(Kind.CONNECT_TIMED_OUT);
            assertThat(failure.message()).contains(path.toString(), "0.2 s", "backlog is full");
            assertThat(waiting).hasSizeBetween(1, 3);
        } finally {
            waiting.forEach(Connection::close);
        }
    }

    @Test
    void aPlaceThatBecomesFreeInAFullBacklogIsTaken() throws Exception {
        Path path = folder.resolve("freed");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path), 1);
            Endpoint endpoint = new Endpoint.Unix(path.toString());
            try (Connection _ = transport.open(endpoint, Deadline.in(SHORT.deadline()));
                    Connection _ = transport.open(endpoint, Deadline.in(SHORT.deadline()))) {
                Thread accepting = Thread.ofPlatform().start(() -> acceptOne(server));
                transport.open(endpoint, Deadline.in(LIMITS.deadline())).close();
                assertThat(accepting.join(Duration.ofSeconds(5))).isTrue();
            }
        }
    }

    @Test
    void aBigRequestToAPeerThatDoesNotReadTimesOut() throws IOException {
        try (Listener listener = Listener.unix(folder.resolve("deaf"), peers::silent)) {
            Failure failure = failureOf(() -> transport.exchange(listener.endpoint(), new byte[50 << 20], SHORT));
            assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(failure.message()).contains("left to send");
        }
    }

    @Test
    void aPeerThatGoesAwayWhileWeSendHasClosed() throws IOException {
        try (Listener listener = Listener.unix(folder.resolve("gone"), (_, _) -> {})) {
            Failure failure = failureOf(() -> transport.exchange(listener.endpoint(), new byte[50 << 20], LIMITS));
            assertThat(failure.kind()).isEqualTo(Kind.CLOSED);
            assertThat(failure.message()).contains(listener.endpoint().toString());
        }
    }

    @Test
    void aReadIntoAFullBufferIsAMistakeAndNotAnEndOfStream() throws IOException {
        try (Listener listener = Listener.unix(folder.resolve("echo"), peers::echoing);
                Connection connection = transport.open(listener.endpoint(), Deadline.in(LIMITS.deadline()))) {
            assertThatIllegalArgumentException().isThrownBy(() -> connection.read(ByteBuffer.allocate(0)));
        }
    }

    private void exchange(String path, Limits limits) throws ExchangeException {
        transport.exchange(new Endpoint.Unix(path), HELLO, limits);
    }

    private static void acceptOne(ServerSocketChannel server) {
        try {
            server.accept().close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package org.drainboard.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.transport.Peers.failureOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TcpTransportTest {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), 1 << 20);
    private static final Limits SHORT = new Limits(Duration.ofMillis(200), 1 << 20);
    private static final byte[] HELLO = "hello\n".getBytes(US_ASCII);
    private static final InetAddress LOCAL = InetAddress.ofLiteral("127.0.0.1");

    private final Transport transport = new Transport();
    private final Peers peers = new Peers();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void endPeers() {
        peers.close();
        over.countDown();
    }

    @Test
    void anExchangeReadsToTheEndOfTheStream() throws IOException {
        try (Listener listener = Listener.loopback(peers::echoing)) {
            assertThat(transport.exchange(listener.endpoint(), HELLO, LIMITS)).isEqualTo(HELLO);
        }
    }

    @Test
    void aClosedPortRefuses() throws IOException {
        Endpoint.Tcp endpoint = closedPort();
        Failure failure = failureOf(() -> transport.exchange(endpoint, HELLO, LIMITS));
        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure.message()).startsWith(endpoint + ": ").contains("check the address");
    }

    @Test
    void silentAndDrippingPeersTimeOut() throws IOException {
        try (Listener silent = Listener.loopback(peers::silent);
                Listener dripping = Listener.loopback(peers::dripping)) {
            for (Listener listener : List.of(silent, dripping)) {
                Failure failure = failureOf(() -> transport.exchange(listener.endpoint(), HELLO, SHORT));
                assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
            }
        }
    }

    @Test
    void aReplyOverTheCapIsTooLarge() throws IOException {
        try (Listener listener = Listener.loopback(peers::flooding)) {
            Failure failure = failureOf(() -> transport.exchange(listener.endpoint(), HELLO, LIMITS));
            assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
        }
    }

    @Test
    void aBigRequestToAPeerThatDoesNotReadTimesOut() throws IOException {
        try (Listener listener = Listener.loopback(peers::silent)) {
            Failure failure = failureOf(() -> transport.exchange(listener.endpoint(), new byte[50 << 20], SHORT));
            assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(failure.message()).contains("left to send");
        }
    }

    @Test
    void aFullBacklogTimesOutBeforeTheConnection() throws IOException {
        List<Connection> waiting = new ArrayList<>();
        try (ServerSocket server = new ServerSocket(0, 1, LOCAL)) {
            Endpoint endpoint = new Endpoint.Tcp("127.0.0.1", server.getLocalPort());
            Failure failure = failureOf(() -> {
                for (int i = 0; i < 20; i++) {
                    waiting.add(transport.open(endpoint, Deadline.in(SHORT.deadline())));
                }
            });
            assertThat(failure.kind()).isEqualTo(Kind.CONNECT_TIMED_OUT);
            assertThat(failure.message()).contains(endpoint.toString(), "backlog");
        } finally {
            waiting.forEach(Connection::close);
        }
    }

    @Test
    void aResetIsAClosedConnection() throws IOException {
        try (Listener listener =
                Listener.loopback((from, _) -> assertThat(from.read()).isEqualTo('h'))) {
            Failure failure = failureOf(() -> transport.exchange(listener.endpoint(), HELLO, LIMITS));
            assertThat(failure.kind()).isEqualTo(Kind.CLOSED);
        }
    }

    @Test
    void anUnknownNameIsNotFound() {
        Transport withoutNames = new Transport(host -> {
            throw new UnknownHostException(host);
        });
        Endpoint endpoint = new Endpoint.Tcp("web1.example.net", 9001);
        Failure failure = failureOf(() -> withoutNames.exchange(endpoint, HELLO, LIMITS));
        assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure.message()).contains("tcp://web1.example.net:9001", "no host named web1.example.net");
    }

    @Test
    void aNameServerThatIsSilentDoesNotOutlastTheDeadlineAndHoldsOneThread() {
        AtomicInteger lookUps = new AtomicInteger();
        Transport transportWithDeadNames = new Transport(_ -> {
            lookUps.incrementAndGet();
            awaitEnd();
            return List.of(LOCAL);
        });
        Endpoint endpoint = new Endpoint.Tcp("web1.example.net", 9001);
        for (int i = 0; i < 3; i++) {
            Failure failure = failureOf(() -> transportWithDeadNames.exchange(endpoint, HELLO, SHORT));
            assertThat(failure.kind()).isEqualTo(Kind.CONNECT_TIMED_OUT);
            assertThat(failure.message()).contains("web1.example.net", "was not resolved within 0.2 s");
        }
        assertThat(lookUps).hasValue(1);
    }

    @Test
    void theNextAddressOfANameIsTriedWhenTheFirstRefuses() throws IOException {
        try (Listener listener = Listener.loopback(peers::echoing)) {
            InetAddress nobody = InetAddress.ofLiteral("127.0.0.2");
            Transport twoAddresses = new Transport(_ -> List.of(nobody, LOCAL));
            Endpoint endpoint = new Endpoint.Tcp("two.example.net", ((Endpoint.Tcp) listener.endpoint()).port());
            assertThat(twoAddresses.exchange(endpoint, HELLO, LIMITS)).isEqualTo(HELLO);
        }
    }

    private static Endpoint.Tcp closedPort() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, LOCAL)) {
            return new Endpoint.Tcp("127.0.0.1", server.getLocalPort());
        }
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

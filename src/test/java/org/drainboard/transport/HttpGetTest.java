package org.drainboard.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.transport.Peers.failureOf;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HttpGetTest {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), 1 << 20);
    private static final Limits SHORT = new Limits(Duration.ofMillis(300), 1 << 20);

    private final Transport transport = new Transport();
    private final Peers peers = new Peers();

    @AfterEach
    void endPeers() {
        peers.close();
    }

    @Test
    void aReplyComesWithItsStatusAndBody() throws IOException {
        try (Listener listener = answering("HTTP/1.1 503 No\r\nContent-Length: 4\r\n\r\nsorr")) {
            HttpReply reply = transport.get(uri(listener), Map.of(), LIMITS);
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.body()).asString(US_ASCII).isEqualTo("sorr");
        }
    }

    @Test
    void theHostCanBeNamedAndTheConnectionIsNotKept() throws Exception {
        CompletableFuture<String> head = new CompletableFuture<>();
        try (Listener listener = Listener.loopback((from, to) -> {
            head.complete(head(from));
            to.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
        })) {
            transport.get(uri(listener), Map.of("Host", "shop.example.net"), LIMITS);
            assertThat(head.get(5, TimeUnit.SECONDS)).contains("Host: shop.example.net\r\n", "Connection: close\r\n");
        }
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() throws IOException {
        try (Listener listener =
                answering("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(transport.get(uri(listener), Map.of(), LIMITS).status()).isEqualTo(302);
        }
    }

    @Test
    void aSilentServerTimesOut() throws IOException {
        try (Listener listener = Listener.loopback(peers::silent)) {
            Failure failure = failureOf(() -> transport.get(uri(listener), Map.of(), SHORT));
            assertThat(failure.kind()).as(failure.message()).isEqualTo(Kind.TIMED_OUT);
            assertThat(failure.message()).contains("/status").doesNotContain("full");
        }
    }

    @Test
    void aBodyThatDripsTimesOutInTotal() throws IOException {
        try (Listener listener = Listener.loopback((from, to) -> {
            head(from);
            to.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(US_ASCII));
            peers.dripping(from, to);
        })) {
            Deadline allowance = Deadline.in(Duration.ofSeconds(3));
            Failure failure = failureOf(() -> transport.get(uri(listener), Map.of(), SHORT));
            assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(allowance.passed()).as("took over 3 s instead of 0.3 s").isFalse();
        }
    }

    @Test
    void aBodyOverTheCapIsTooLarge() throws IOException {
        try (Listener listener = Listener.loopback((from, to) -> {
            head(from);
            to.write("HTTP/1.1 200 OK\r\nContent-Length: 52428800\r\n\r\n".getBytes(US_ASCII));
            peers.flooding(from, to);
        })) {
            Failure failure = failureOf(() -> transport.get(uri(listener), Map.of(), LIMITS));
            assertThat(failure.kind()).as(failure.message()).isEqualTo(Kind.TOO_LARGE);
        }
    }

    @Test
    void aCutBodyIsClosedAndNotAReply() throws IOException {
        try (Listener listener = answering("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")) {
            Failure failure = failureOf(() -> transport.get(uri(listener), Map.of(), LIMITS));
            assertThat(failure.kind()).as(failure.message()).isEqualTo(Kind.CLOSED);
        }
    }

    @Test
    void aClosedPortRefusesAndAnUnknownNameIsNotFound() throws IOException {
        URI closed;
        try (Listener listener = Listener.loopback(peers::silent)) {
            closed = uri(listener);
        }
        assertThat(failureOf(() -> transport.get(closed, Map.of(), LIMITS)).kind())
                .isEqualTo(Kind.REFUSED);
        Failure unknown = failureOf(() -> transport.get(URI.create("http://nobody.invalid/"), Map.of(), LIMITS));
        assertThat(unknown.kind()).as(unknown.message()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void aFullBacklogTimesOutBeforeTheConnection() throws IOException {
        List<Connection> waiting = new ArrayList<>();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Endpoint endpoint = new Endpoint.Tcp("127.0.0.1", server.getLocalPort());
            failureOf(() -> {
                for (int i = 0; i < 20; i++) {
                    waiting.add(transport.open(endpoint, Deadline.in(SHORT.deadline())));
                }
            });
            URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
            Failure failure = failureOf(() -> transport.get(uri, Map.of(), SHORT));
            assertThat(failure.kind()).as(failure.message()).isEqualTo(Kind.CONNECT_TIMED_OUT);
        } finally {
            waiting.forEach(Connection::close);
        }
    }

    @Test
    void secretsOfTheAddressStayOffTheMessage() {
        URI uri = URI.create("http://admin:secret@127.0.0.1:1/status?token=hidden");
        Failure failure = failureOf(() -> transport.get(uri, Map.of(), LIMITS));
        assertThat(failure.message()).contains("http://127.0.0.1:1/status").doesNotContain("secret", "hidden");
    }

    private static Listener answering(String reply) throws IOException {
        return Listener.loopback((from, to) -> {
            head(from);
            to.write(reply.getBytes(US_ASCII));
        });
    }

    private static String head(InputStream from) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = from.read();
            if (next < 0) {
                throw new IOException("the request ended within its head");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static URI uri(Listener listener) {
        return URI.create("http://127.0.0.1:" + ((Endpoint.Tcp) listener.endpoint()).port() + "/status?full");
    }
}

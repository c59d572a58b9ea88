package org.drainboard.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A web server that closes, garbles or stops at every byte of its answer. */
final class BrokenHttpReplyTest {
    private static final String COUNTED = "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"pool\":\"a\"}";
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{\"pool\"\r\n5\r\n:\"a\"}\r\n0\r\n\r\n";
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), 1 << 16);
    private static final Limits SHORT = new Limits(Duration.ofMillis(150), 1 << 16);

    private final Transport transport = new Transport();
    private final AtomicReference<byte[]> answer = new AtomicReference<>(new byte[0]);

    @ParameterizedTest
    @ValueSource(strings = {COUNTED, CHUNKED})
    void anAnswerCutAtAnyByteIsNoAnswer(String whole) throws IOException {
        byte[] bytes = whole.getBytes(ISO_8859_1);
        try (Listener server = Listener.loopback((in, out) -> {
            in.read();
            out.write(answer.get());
        })) {
            for (int length = 0; length < bytes.length; length++) {
                answer.set(Arrays.copyOf(bytes, length));
                assertThat(Peers.failureOf(() -> ask(server, LIMITS)).kind())
                        .as("cut to %d bytes", length)
                        .isIn(Kind.CLOSED, Kind.MALFORMED, Kind.IO);
            }
            answer.set(bytes);
            assertThat(ask(server, LIMITS).body()).asString(ISO_8859_1).isEqualTo("{\"pool\":\"a\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNTED, CHUNKED})
    void aWrongByteAnywhereIsAnAnswerOrADeclaredFailure(String whole) throws IOException {
        byte[] bytes = whole.getBytes(ISO_8859_1);
        try (Listener server = Listener.loopback((in, out) -> {
            in.read();
            out.write(answer.get());
        })) {
            int refused = 0;
            for (int at = 0; at < bytes.length; at++) {
                byte[] broken = bytes.clone();
                broken[at] = 0;
                answer.set(broken);
                refused += isAnswered(server) ? 0 : 1;
            }
            assertThat(refused).isPositive();
        }
    }

    @Test
    void whatIsNotHttpIsCalledSo() throws IOException {
        try (Listener server = Listener.loopback((in, out) -> {
            in.read();
            out.write("SSH-2.0-OpenSSH_9.2p1\r\n".getBytes(ISO_8859_1));
        })) {
            Failure failure = Peers.failureOf(() -> ask(server, LIMITS));
            assertThat(failure.kind()).isEqualTo(Kind.MALFORMED);
            assertThat(failure.message()).contains("what came is not HTTP", "check that a web server listens there");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNTED, CHUNKED})
    void anAnswerThatStopsInTheMiddleEndsWithTheDeadline(String whole) throws IOException {
        byte[] bytes = whole.getBytes(ISO_8859_1);
        CountDownLatch over = new CountDownLatch(1);
        try (Listener server = Listener.loopback((in, out) -> {
            in.read();
            out.write(answer.get());
            await(over);
        })) {
            for (int length = 0; length < bytes.length; length += 9) {
                answer.set(Arrays.copyOf(bytes, length));
                assertThat(Peers.failureOf(() -> ask(server, SHORT)).kind())
                        .as("stopped after %d bytes", length)
                        .isEqualTo(Kind.TIMED_OUT);
            }
        } finally {
            over.countDown();
        }
    }

    /** Anything but an {@link ExchangeException} fails the test. */
    private boolean isAnswered(Listener server) {
        try {
            ask(server, LIMITS);
            return true;
        } catch (ExchangeException e) {
            assertThat(e.failure().message()).doesNotContain("\u0000");
            assertThat(e.failure().kind()).isIn(Kind.MALFORMED, Kind.CLOSED, Kind.IO, Kind.TOO_LARGE);
            return false;
        }
    }

    private HttpReply ask(Listener server, Limits limits) throws ExchangeException {
        int port = ((Endpoint.Tcp) server.endpoint()).port();
        return transport.get(URI.create("http://127.0.0.1:" + port + "/status"), Map.of(), limits);
    }

    private static void await(CountDownLatch over) {
        try {
            assertThat(over.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

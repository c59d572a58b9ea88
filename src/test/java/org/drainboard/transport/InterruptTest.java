package org.drainboard.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.transport.Peers.failureOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InterruptTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Limits LIMITS = new Limits(LONG, 1 << 20);

    @TempDir
    private Path folder;

    private final Transport transport = new Transport();
    private final Peers peers = new Peers();

    @AfterEach
    void endPeers() {
        peers.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReadEndsAtOnce(boolean virtual) throws Exception {
        try (Listener unix = Listener.unix(folder.resolve("silent"), peers::silent);
                Listener tcp = Listener.loopback(peers::silent)) {
            for (Listener listener : List.of(unix, tcp)) {
                assertInterrupted(virtual, () -> transport.exchange(listener.endpoint(), new byte[1], LIMITS));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aConnectEndsAtOnce(boolean virtual) throws Exception {
        List<Connection> waiting = new ArrayList<>();
        try (ServerSocketChannel unix = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                ServerSocket tcp = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Path path = folder.resolve("full");
            unix.bind(UnixDomainSocketAddress.of(path), 1);
            for (Endpoint endpoint :
                    List.of(new Endpoint.Unix(path.toString()), new Endpoint.Tcp("127.0.0.1", tcp.getLocalPort()))) {
                assertThat(failureOf(() -> fill(endpoint, waiting)).kind()).isEqualTo(Kind.CONNECT_TIMED_OUT);
                assertInterrupted(virtual, () -> transport.open(endpoint, Deadline.in(LONG)));
            }
        } finally {
            waiting.forEach(Connection::close);
        }
    }

    @Test
    void aGetEndsAtOnce() throws Exception {
        try (Listener listener = Listener.loopback(peers::silent)) {
            URI uri = URI.create("http://127.0.0.1:" + ((Endpoint.Tcp) listener.endpoint()).port() + "/");
            assertInterrupted(false, () -> transport.get(uri, Map.of(), LIMITS));
        }
    }

    @Test
    void manySilentPeersOnVirtualThreadsDoNotHaltTheOthers() throws Exception {
        try (Listener silent = Listener.unix(folder.resolve("silent"), peers::silent);
                Listener echo = Listener.unix(folder.resolve("echo"), peers::echoing)) {
            int many = 4 * Runtime.getRuntime().availableProcessors();
            List<Thread> stuck = IntStream.range(0, many)
                    .mapToObj(_ -> Thread.ofVirtual()
                            .start(() -> failureOf(() -> transport.exchange(silent.endpoint(), new byte[1], LIMITS))))
                    .toList();
            CompletableFuture<byte[]> answer = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    answer.complete(transport.exchange(echo.endpoint(), "hello\n".getBytes(US_ASCII), LIMITS));
                } catch (IOException e) {
                    answer.completeExceptionally(e);
                }
            });
            assertThat(answer.get(5, TimeUnit.SECONDS)).hasSize(6);
            stuck.forEach(Thread::interrupt);
        }
    }

    private void fill(Endpoint endpoint, List<Connection> waiting) throws ExchangeException {
        for (int i = 0; i < 20; i++) {
            waiting.add(transport.open(endpoint, Deadline.in(Duration.ofMillis(200))));
        }
    }

    private static void assertInterrupted(boolean virtual, ThrowingCallable exchange) throws Exception {
        CompletableFuture<Failure> failure = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread.Builder builder =
                virtual ? Thread.ofVirtual() : Thread.ofPlatform().daemon();
        Thread thread = builder.start(() -> {
            failure.complete(failureOf(exchange));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        Deadline patience = Deadline.in(Duration.ofSeconds(10));
        while (!patience.passed() && !waits(thread)) {
            Thread.onSpinWait();
        }
        thread.interrupt();
        assertThat(failure.get(2, TimeUnit.SECONDS).kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(flag.get(2, TimeUnit.SECONDS)).as("the interrupt flag").isTrue();
    }

    /** In a native wait the state of a thread is RUNNABLE, so its stack tells. */
    private static boolean waits(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            String method = frame.getMethodName();
            if (method.equals("await") || method.equals("pause") || method.equals("poll")) {
                return true;
            }
        }
        return false;
    }
}

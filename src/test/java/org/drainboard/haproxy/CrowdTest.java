package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;

/** Twenty who ask at once, through objects of their own that share a transport. */
final class CrowdTest {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final int ASKERS = 20;

    private final Transport transport = new Transport();

    @Test
    void aSocketWithRoomForFourIsNeverOverrun() throws Exception {
        try (RealHaproxy haproxy = RealHaproxy.with("""
                global
                    stats socket DIR/admin.sock mode 600 level admin
                    stats maxconn 4
                defaults
                    mode http
                    timeout connect 1s
                    timeout client 5s
                    timeout server 5s
                backend app
                    server web1 127.0.0.1:9
                """)) {
            List<Callable<Boolean>> crowd = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) {
                boolean orders = i % 5 == 0;
                RuntimeApi api = new RuntimeApi(transport, haproxy.target("admin.sock", null), Access.WRITE);
                crowd.add(() -> orders
                        ? api.change(drain(), DEADLINE) instanceof ChangeReply.Accepted
                        : !api.read(DEADLINE).servers().isEmpty());
            }
            assertThat(together(crowd)).hasSize(ASKERS).containsOnly(true);
        }
    }

    @Test
    void neverMoreThanThreeAreOpenAndAChangeDoesNotWaitForReaders() throws Exception {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch readersHang = new CountDownLatch(2);
        CountDownLatch over = new CountDownLatch(1);
        try (ScriptedSocket socket = new ScriptedSocket((line, to) -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            try {
                if (line.contains("set server")) {
                    ScriptedSocket.say(to, "\n\n");
                } else {
                    readersHang.countDown();
                    over.await();
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            } finally {
                open.decrementAndGet();
            }
        })) {
            try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < ASKERS; i++) {
                    RuntimeApi api = new RuntimeApi(transport, socket.target(null));
                    readers.execute(() -> api.orders("app", DEADLINE));
                }
                readersHang.await();
                RuntimeApi api = new RuntimeApi(transport, socket.target(null), Access.WRITE);
                assertThat(api.change(drain(), Duration.ofSeconds(5))).isInstanceOf(ChangeReply.Accepted.class);
                over.countDown();
            }
            assertThat(most).hasValue(3);
        }
    }

    private static List<Boolean> together(List<Callable<Boolean>> crowd) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(crowd).stream().map(CrowdTest::result).toList();
        }
    }

    private static Boolean result(Future<Boolean> asked) {
        try {
            return asked.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static ServerChange drain() {
        return (ServerChange) ServerChange.of(
                new ServerId(new BackendId(new ProxyId("lab", "lb1"), "app"), "web1"),
                new Change.State(ServerState.DRAIN),
                Access.WRITE);
    }
}

package org.drainboard.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.model.BackendId;
import org.drainboard.model.Endpoint;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.inventory.RequestCheck.Via;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.transport.Listener;
import org.drainboard.transport.Transport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Servers are tried against real pools, and against one that loses connections. */
@ExtendWith(LabExtension.class)
final class TryoutLabTest {
    private static final ServerId WEB = new ServerId(new BackendId(new ProxyId("e", "lb1"), "app"), "web");
    private static final PoolStatus FREE = Samples.status(ProcessManager.STATIC, WorkerState.IDLE, WorkerState.RUNNING);
    private static final PoolStatus FULL =
            Samples.status(ProcessManager.STATIC, WorkerState.RUNNING, WorkerState.RUNNING);

    private static Lab lab;

    @BeforeAll
    static void oneLabForAllTests(Lab started) {
        lab = started;
    }

    @Test
    void aServerWhosePoolAnswersAndRunsTheRealRequestPasses() {
        Tried tried = ask(pool(web1(), "/ping"), "unix", FREE, check(Via.FCGI, "deep.php", 200));

        assertThat(tried.text()).contains("pool www answers to connect in", "handshake in", "ping in");
        assertThat(tried.result()).isEqualTo(Tried.Result.PASSED);
        assertThat(tried.steps()).hasSize(2);
        assertThat(tried.steps().getLast()).matches("GET /deep.php to pool www answers HTTP 200 in [0-9.]+ ms");
    }

    @Test
    void anAnswerThatIsNotTheExpectedFailsTwice() {
        Tried tried = ask(pool(web1(), "/ping"), "unix", FREE, check(Via.FCGI, "fail.php", 200));

        assertThat(tried.result()).isEqualTo(Tried.Result.FAILED);
        assertThat(tried.text()).contains("HTTP 500, where 200 was expected");
        assertThat(tried.steps()).hasSize(3);
        assertThat(tried.steps().get(1)).endsWith("asked once more");
    }

    @Test
    void aPoolThatIsKnownToBeFullIsSentNothingAndFails() throws IOException {
        AtomicInteger connections = new AtomicInteger();
        try (Listener listener = Listener.loopback((_, _) -> connections.incrementAndGet())) {
            Tried tried = ask(pool(listener.endpoint(), "/ping"), "unix", FULL, check(Via.FCGI, "deep.php", 200));

            assertThat(tried.result()).isEqualTo(Tried.Result.FAILED);
            assertThat(tried.text()).contains("pool www is full: 2 of 2 workers are busy");
            assertThat(connections).hasValue(0);
        }
    }

    @Test
    void oneLostConnectionDoesNotCountAndTwoDo() throws IOException {
        try (Listener once = Listener.unix(lab.folder().resolve("run/once.sock"), losing(1));
                Listener twice = Listener.unix(lab.folder().resolve("run/twice.sock"), losing(2))) {
            Tried well = ask(pool(once.endpoint(), null), "unix", FREE);
            Tried bad = ask(pool(twice.endpoint(), null), "unix", FREE);

            assertThat(well.text()).contains("handshake in");
            assertThat(well.result()).isEqualTo(Tried.Result.PASSED);
            assertThat(well.steps()).hasSize(2);
            assertThat(well.steps().getFirst()).contains("handshake failed", "asked once more");
            assertThat(bad.result()).isEqualTo(Tried.Result.FAILED);
        }
    }

    @Test
    void aPoolThatIsGoneFailsAtOnce() {
        Tried tried = ask(pool(new Endpoint.Unix(lab.folder() + "/none.sock"), null), "unix", FREE);

        assertThat(tried.result()).isEqualTo(Tried.Result.FAILED);
        assertThat(tried.text()).contains("connect failed", "none.sock");
    }

    @Test
    void aWebServerAloneProvesNothingOfPhpAndARequestThroughItDoes() {
        String nginx = lab.address() + ":" + lab.port("DOOR_WEB2");
        PoolTarget hidden = new PoolTarget(
                "www",
                new StatusAddress.FastCgi(web1(), "/fpm-status"),
                null,
                null,
                null,
                List.of(new ServerPattern("app", "web")));
        PoolTarget known = pool(new Endpoint.Tcp(lab.address(), lab.port("WEB2")), "/ping");

        assertThat(ask(hidden, nginx, FREE, check(Via.FCGI, "deep.php", 200)).result())
                .isEqualTo(Tried.Result.UNTRIED);
        Tried whole = ask(known, nginx, FREE, check(Via.HTTP, "deep.php", 200));
        assertThat(whole.steps()).hasSize(3);
        assertThat(whole.steps().getFirst()).startsWith("web server " + nginx + " answers to connect in");
        assertThat(whole.steps().getLast()).contains("GET /deep.php to " + nginx + " answers HTTP 200");
        assertThat(whole.result()).isEqualTo(Tried.Result.PASSED);
    }

    @Test
    void whatCannotBeAskedIsUntried() {
        assertThat(ask(pool(web1(), null), "10.0.0.1:80", FREE, check(Via.FRONTEND, "deep.php", 200), "other"))
                .returns(Tried.Result.UNTRIED, Tried::result)
                .satisfies(tried -> assertThat(tried.text()).contains("it might reach another server"));
        Tried nobody = tryout(List.of(), "10.0.0.1:80", FREE).ask(WEB);
        assertThat(nobody.result()).isEqualTo(Tried.Result.UNTRIED);
        assertThat(nobody.text()).contains("no pool, no web server and no check behind app/web");
        ServerId gone = new ServerId(WEB.backend(), "web9");
        assertThat(tryout(List.of(), "unix", FREE).ask(gone).text()).contains("shown no server app/web9");
    }

    @Test
    void aPoolThatHangsFailsWithinTheTime() throws IOException {
        try (Listener hung = Listener.loopback((from, _) -> from.transferTo(OutputStream.nullOutputStream()))) {
            long begun = System.nanoTime();
            Tried tried = ask(pool(hung.endpoint(), null), "unix", FREE, check(Via.FCGI, "deep.php", 200));

            assertThat(tried.result()).isEqualTo(Tried.Result.FAILED);
            assertThat(tried.text()).contains("handshake failed");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(12));
        }
    }

    /** Hands connections on to the pool, but closes the first few that say something. */
    private static Listener.Session losing(int count) {
        AtomicInteger lost = new AtomicInteger();
        return (from, to) -> {
            int first = from.read();
            if (first < 0 || lost.incrementAndGet() <= count) {
                return;
            }
            relay(first, from, to);
        };
    }

    private static void relay(int first, InputStream from, OutputStream to) throws IOException {
        try (var pool =
                SocketChannel.open(UnixDomainSocketAddress.of(lab.folder().resolve("run/web1.sock")))) {
            byte[] rest = new byte[64];
            int length = from.read(rest);
            OutputStream up = Channels.newOutputStream(pool);
            up.write(first);
            up.write(rest, 0, length);
            Channels.newInputStream(pool).transferTo(to);
        }
    }

    private static Tried ask(PoolTarget pool, String address, PoolStatus status, RequestCheck... checks) {
        return tryout(List.of(pool), address, status, checks).ask(WEB);
    }

    /** Of a pool that stands behind another server. */
    private static Tried ask(PoolTarget pool, String address, PoolStatus status, RequestCheck check, String other) {
        PoolTarget elsewhere = new PoolTarget(
                pool.name(), pool.status(), pool.listen(), null, null, List.of(new ServerPattern(other, "*")));
        return tryout(List.of(elsewhere), address, status, check).ask(WEB);
    }

    private static Tryout tryout(List<PoolTarget> pools, String address, PoolStatus status, RequestCheck... checks) {
        return tryout(pools, address, new Reading.Fresh<>(status, Instant.EPOCH, Duration.ZERO), checks);
    }

    private static Tryout tryout(
            List<PoolTarget> pools, String address, Reading<PoolStatus> page, RequestCheck... checks) {
        Inventory inventory =
                Samples.inventory(new PollSettings(Duration.ofSeconds(1), Duration.ofSeconds(2)), pools, checks);
        Round round = new Round(
                1,
                Instant.EPOCH,
                Map.of(
                        WEB.backend().proxy(),
                        new Reading.Fresh<>(
                                Samples.snapshot(Samples.server("app", "web", address)), Instant.EPOCH, Duration.ZERO)),
                Map.of(new PoolId("e", "www"), page),
                Map.of(),
                Map.of());
        return new Tryout(inventory, new Transport(), InstantSource.system(), () -> round);
    }

    private static PoolTarget pool(Endpoint listen, @Nullable String ping) {
        return new PoolTarget(
                "www",
                new StatusAddress.FastCgi(listen, "/fpm-status"),
                listen,
                ping,
                null,
                List.of(new ServerPattern("app", "web")));
    }

    private static RequestCheck check(Via via, String page, int expect) {
        String script = Path.of("src/lab/www", page).toAbsolutePath().toString();
        Duration second = Duration.ofSeconds(1);
        return new RequestCheck("app", via, script, "/" + page, "lab.test", expect, second, second);
    }

    private static Endpoint web1() {
        return new Endpoint.Unix(lab.folder().resolve("run/web1.sock").toString());
    }
}

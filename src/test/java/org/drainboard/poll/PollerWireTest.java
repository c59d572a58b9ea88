package org.drainboard.poll;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.RequestCheck.Via;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.transport.Listener;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On real sockets: a HAProxy that answers, one that is not there, and a pool that accepts and never answers. */
final class PollerWireTest {
    private static final PollSettings SETTINGS = new PollSettings(Duration.ofMillis(200), Duration.ofSeconds(2));

    @TempDir
    Path folder;

    @Test
    void theHungThePresentAndTheAbsentStandInTheSameRound() throws IOException, InterruptedException {
        BlockingQueue<Round> rounds = new LinkedBlockingQueue<>();
        Path socket = folder.resolve("lb1.sock");
        try (Listener _ = Listener.unix(socket, PollerWireTest::haproxy);
                Listener fpm = Listener.loopback((from, _) -> from.transferTo(OutputStream.nullOutputStream()));
                Poller poller =
                        new Poller(inventory(socket, fpm), new Transport(), InstantSource.system(), rounds::add)) {
            poller.start();
            CheckId check = new CheckId("e", "app_fcgi", 0, "www");
            PoolId pool = new PoolId("e", "www");
            Round round = await(rounds, check, pool);

            assertThat(known(round.proxies(), new ProxyId("e", "lb1"))).isInstanceOf(Reading.Fresh.class);
            assertThat(kind(known(round.proxies(), new ProxyId("e", "lb2")))).isEqualTo(Failure.Kind.NOT_FOUND);
            assertThat(kind(known(round.pools(), pool))).isEqualTo(Failure.Kind.TIMED_OUT);
            assertThat(known(round.requests(), check).latest()).containsInstanceOf(RequestResult.NotAsked.class);
            List<RungResult> rungs =
                    known(round.ladders(), pool).latest().orElseThrow().rungs();
            assertThat(rungs.getFirst()).isInstanceOf(RungResult.Passed.class);
            assertThat(rungs.stream().filter(RungResult.NotAsked.class::isInstance))
                    .extracting(RungResult::rung)
                    .contains(Rung.HANDSHAKE);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("poll "));
    }

    private static Inventory inventory(Path socket, Listener fpm) {
        PoolTarget pool = new PoolTarget(
                "www",
                new StatusAddress.FastCgi(fpm.endpoint(), "/status"),
                fpm.endpoint(),
                null,
                null,
                List.of(new ServerPattern("app_fcgi", "*")));
        return new Inventory(
                List.of(new Environment(
                        "e",
                        Access.READ_ONLY,
                        List.of(
                                new ProxyTarget("lb1", new Endpoint.Unix(socket.toString()), null),
                                new ProxyTarget("lb2", new Endpoint.Unix(socket + ".none"), null)),
                        List.of(pool),
                        List.of(Samples.check("app_fcgi", Via.FCGI)),
                        null)),
                SETTINGS);
    }

    /** Answers as the recorded HAProxy did. */
    private static void haproxy(InputStream from, OutputStream to) throws IOException {
        String command = String.valueOf(new BufferedReader(new InputStreamReader(from, US_ASCII)).readLine());
        String recording = command.contains("show info")
                ? "01_cli_show_info.txt"
                : command.contains("show stat") ? "01_cli_show_stat.txt" : "01_cli_show_servers_state.txt";
        try (InputStream bytes =
                Objects.requireNonNull(PollerWireTest.class.getResourceAsStream("/captures/" + recording))) {
            bytes.transferTo(to);
        }
    }

    private static Round await(BlockingQueue<Round> rounds, CheckId check, PoolId pool) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            Round round = rounds.poll(1, TimeUnit.SECONDS);
            if (round != null
                    && round.requests().containsKey(check)
                    && round.ladders().containsKey(pool)
                    && round.proxies().size() == 2) {
                return round;
            }
        }
        throw new AssertionError("no complete round within 60 s");
    }

    private static Failure.Kind kind(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.Missing.class);
        return reading.problem().orElseThrow().kind();
    }

    private static <K, T> Reading<T> known(Map<K, Reading<T>> readings, K id) {
        return Objects.requireNonNull(readings.get(id));
    }
}

package org.drainboard.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Pool;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.probe.WebServer;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What really arrives at a PHP-FPM: the poller as it is, with ladders, checks and status pages, against the lab. */
@ExtendWith(LabExtension.class)
final class HarmlessLabTest {
    private static final PollSettings QUICK = new PollSettings(Duration.ofMillis(200), Duration.ofSeconds(1));
    private static final PoolId WEB1 = new PoolId("lab", "web1");
    private static final PoolId WEB2 = new PoolId("lab", "web2");

    private final BlockingQueue<Round> rounds = new LinkedBlockingQueue<>();

    @Test
    void aPoolThatServesItsOwnStatusPageNeverHasTwoOfOursAndAFullOneHasOneOpen(Lab lab)
            throws IOException, InterruptedException {
        try (Tap tap = new Tap(lab.folder().resolve("run/web1.sock"));
                Poller poller = poller(inventory(lab, web1(tap.endpoint())))) {
            poller.start();
            await("every rung passes", round -> passes(round, WEB1, 5));
            lab.block(Pool.WEB1, 4);
            await(
                    "known to be full",
                    round -> notAsked(round, WEB1, Rung.HANDSHAKE).contains("taken for full"));
            int questions = tap.questions.get();
            int connections = tap.connections.get();
            Round later = await("thirty rounds on", passed(30));
            assertThat(tap.questions).as("nothing but the page that stays open").hasValue(questions);
            assertThat(tap.connections.get() - connections)
                    .as("bare connections")
                    .isLessThanOrEqualTo(1);
            assertThat(notAsked(later, WEB1, Rung.REQUEST)).contains("taken for full");
            assertThat(rung(later, WEB1, Rung.CONNECT)).isInstanceOf(RungResult.Passed.class);
            assertThat(rung(later, WEB1, Rung.STATUS))
                    .isInstanceOfSatisfying(
                            RungResult.Failed.class,
                            failed -> assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.TIMED_OUT));

            lab.unblock(Pool.WEB1);
            await("every rung passes again", round -> passes(round, WEB1, 5));
            assertThat(tap.mostAtOnce).hasValue(1);
        }
    }

    @Test
    void nothingButABareConnectionWaitsInTheBacklogOfAFullPool(Lab lab) throws InterruptedException {
        try (Poller poller = poller(inventory(lab, web2(lab)))) {
            poller.start();
            await("every rung passes", round -> passes(round, WEB2, 5));
            lab.block(Pool.WEB2, 4);
            Round full = await(
                    "known to be full",
                    round -> notAsked(round, WEB2, Rung.HANDSHAKE).contains("4 of 4"));
            Round later = await("thirty rounds on", passed(30));
            assertThat(page(later).accepted()).isEqualTo(page(full).accepted());
            assertThat(Objects.requireNonNull(page(later).listenQueue()))
                    .as("a bare connection, and what was under way when the pool filled")
                    .isLessThanOrEqualTo(2);
            assertThat(notAsked(later, WEB2, Rung.STATUS)).contains("4 of 4");
            assertThat(notAsked(later, WEB2, Rung.REQUEST)).contains("4 of 4");
            lab.unblock(Pool.WEB2);
            await("every rung passes again", round -> passes(round, WEB2, 5));
        }
    }

    @Test
    void aKilledPoolFailsAtTheFirstRungAndComesBack(Lab lab) throws InterruptedException {
        try (Poller poller = poller(inventory(lab, web2(lab)))) {
            poller.start();
            await("every rung passes", round -> passes(round, WEB2, 5));
            lab.kill(Pool.WEB2);
            Round gone = await(
                    "refused",
                    round -> rung(round, WEB2, Rung.CONNECT) instanceof RungResult.Failed failed
                            && failed.failure().kind() == Failure.Kind.REFUSED);
            assertThat(notAsked(gone, WEB2, Rung.HANDSHAKE)).isEqualTo("connect failed");
            lab.start(Pool.WEB2);
            await("every rung passes again", round -> passes(round, WEB2, 5));
        }
    }

    @Test
    void aWebServerAnswersWhereThePhpBehindItIsNotAsked(Lab lab) throws InterruptedException {
        WebServer door = new WebServer("lab", lab.address() + ":" + lab.port("DOOR_WEB2"));
        RequestCheck check = new RequestCheck(
                "app_http",
                RequestCheck.Via.HTTP,
                null,
                "/deep.php",
                null,
                200,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        try (Poller poller = poller(inventory(lab, web2(lab), check))) {
            poller.start();
            Round well = await(
                    "every rung passes",
                    round -> round.webLadders().containsKey(door)
                            && web(round, door).stream().allMatch(RungResult.Passed.class::isInstance));
            assertThat(web(well, door))
                    .extracting(RungResult::rung)
                    .containsExactly(Rung.CONNECT, Rung.WEB_SERVER, Rung.REQUEST);
            assertThat(well.ours().perSecond()).isPositive();
            assertThat(well.ours().bound()).isEqualTo(20);
            lab.block(Pool.WEB2, 4);
            Round full = await(
                    "the request is not sent",
                    round -> web(round, door).getLast() instanceof RungResult.NotAsked left
                            && left.reason().contains("4 of 4"));
            assertThat(web(full, door).subList(0, 2)).allMatch(RungResult.Passed.class::isInstance);
            lab.unblock(Pool.WEB2);
        }
    }

    private Poller poller(Inventory inventory) {
        return new Poller(inventory, new Transport(), InstantSource.system(), rounds::add);
    }

    private Round await(String what, Predicate<Round> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (System.nanoTime() < end) {
            Round round = rounds.poll(1, TimeUnit.SECONDS);
            if (round != null && wanted.test(round)) {
                return round;
            }
        }
        throw new AssertionError("not within 90 s: " + what);
    }

    private static Predicate<Round> passed(int more) {
        long[] first = {0};
        return round -> {
            first[0] = first[0] == 0 ? round.number() : first[0];
            return round.number() >= first[0] + more;
        };
    }

    private static boolean passes(Round round, PoolId pool, int rungs) {
        Reading<?> ladder = round.ladders().get(pool);
        return ladder != null
                && Objects.requireNonNull(round.ladders().get(pool)).latest().orElseThrow().rungs().stream()
                                .filter(RungResult.Passed.class::isInstance)
                                .count()
                        == rungs;
    }

    private static RungResult rung(Round round, PoolId pool, Rung rung) {
        return Objects.requireNonNull(round.ladders().get(pool)).latest().orElseThrow().rungs().stream()
                .filter(each -> each.rung() == rung)
                .findFirst()
                .orElseThrow();
    }

    private static String notAsked(Round round, PoolId pool, Rung rung) {
        return rung(round, pool, rung) instanceof RungResult.NotAsked left ? left.reason() : "";
    }

    private static List<RungResult> web(Round round, WebServer server) {
        return Objects.requireNonNull(round.webLadders().get(server))
                .latest()
                .orElseThrow()
                .rungs();
    }

    private static PoolStatus page(Round round) {
        return Objects.requireNonNull(round.pools().get(WEB2)).latest().orElseThrow();
    }

    private static Inventory inventory(Lab lab, PoolTarget pool) {
        return inventory(
                lab,
                pool,
                new RequestCheck(
                        "app_fcgi",
                        RequestCheck.Via.FCGI,
                        Path.of("src/lab/www/deep.php").toAbsolutePath().toString(),
                        "/deep.php",
                        null,
                        200,
                        Duration.ofSeconds(1),
                        Duration.ofMillis(300)));
    }

    private static Inventory inventory(Lab lab, PoolTarget pool, RequestCheck check) {
        Endpoint socket =
                new Endpoint.Unix(lab.folder().resolve("run/admin.sock").toString());
        return new Inventory(
                List.of(new Environment(
                        "lab",
                        Access.READ_ONLY,
                        List.of(new ProxyTarget("lb1", socket, null)),
                        List.of(pool),
                        List.of(check),
                        null)),
                QUICK);
    }

    /** Its status page where its requests go. */
    private static PoolTarget web1(Endpoint tap) {
        return new PoolTarget(
                "web1",
                new StatusAddress.FastCgi(tap, "/fpm-status"),
                tap,
                "/ping",
                4,
                List.of(new ServerPattern("app_fcgi", "web1")));
    }

    /** Its status page with a listener of its own. */
    private static PoolTarget web2(Lab lab) {
        return new PoolTarget(
                "web2",
                new StatusAddress.FastCgi(new Endpoint.Tcp(lab.address(), lab.port("WEB2_STATUS")), "/fpm-status"),
                new Endpoint.Tcp(lab.address(), lab.port("WEB2")),
                "/ping",
                4,
                List.of(new ServerPattern("app_http", "web2")));
    }
}

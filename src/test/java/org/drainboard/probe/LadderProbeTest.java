package org.drainboard.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Pool;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.transport.Transport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Against a real PHP-FPM. */
@ExtendWith(LabExtension.class)
final class LadderProbeTest {
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final LadderProbe probe = new LadderProbe(new Transport(), InstantSource.system());

    @Test
    void aFreePoolPassesEveryRung(Lab lab) {
        for (Endpoint listen : List.of(web1(lab), new Endpoint.Tcp(lab.address(), lab.port("WEB2")))) {
            Ladder ladder = probe.climb(pool(listen, "/ping"), DEADLINE);

            assertThat(ladder.rungs())
                    .extracting(RungResult::rung)
                    .containsExactly(Rung.CONNECT, Rung.HANDSHAKE, Rung.PING, Rung.STATUS);
            assertThat(ladder.rungs())
                    .allSatisfy(rung -> assertThat(rung)
                            .isInstanceOfSatisfying(
                                    RungResult.Passed.class,
                                    passed -> assertThat(passed.took()).isBetween(Duration.ofNanos(1), DEADLINE)));
        }
    }

    @Test
    void aFullPoolConnectsAndAnswersNothing(Lab lab) {
        lab.block(Pool.WEB1, 4);

        List<RungResult> rungs = probe.climb(pool(web1(lab), "/ping"), SHORT).rungs();

        assertThat(rungs.getFirst()).isInstanceOf(RungResult.Passed.class);
        assertThat(rungs.get(1)).isInstanceOfSatisfying(RungResult.Failed.class, failed -> {
            assertThat(failed.rung()).isEqualTo(Rung.HANDSHAKE);
            assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.TIMED_OUT);
        });
        assertThat(rungs.subList(2, 4))
                .containsExactly(
                        new RungResult.NotAsked(Rung.PING, "handshake failed"),
                        new RungResult.NotAsked(Rung.STATUS, "handshake failed"));
        lab.unblock(Pool.WEB1);
    }

    @Test
    void aPoolThatIsKnownToBeFullIsOnlyTouched(Lab lab) {
        PoolTarget pool = pool(web1(lab), "/ping");
        RungResult connect = probe.connect(pool, DEADLINE);

        assertThat(connect).isInstanceOf(RungResult.Passed.class);
        assertThat(LadderProbe.only(pool, connect, "the pool is full").rungs())
                .containsExactly(
                        connect,
                        new RungResult.NotAsked(Rung.HANDSHAKE, "the pool is full"),
                        new RungResult.NotAsked(Rung.PING, "the pool is full"),
                        new RungResult.NotAsked(Rung.STATUS, "the pool is full"));
        assertThat(probe.connect(pool(null, null), DEADLINE)).isInstanceOf(RungResult.NotAsked.class);
    }

    @Test
    void aPoolThatIsGoneFailsAtTheFirstRung(Lab lab) {
        lab.kill(Pool.WEB1);

        List<RungResult> rungs = probe.climb(pool(web1(lab), "/ping"), DEADLINE).rungs();

        assertThat(rungs.getFirst())
                .isInstanceOfSatisfying(
                        RungResult.Failed.class,
                        failed -> assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.REFUSED));
        assertThat(rungs.subList(1, 4))
                .containsExactly(
                        new RungResult.NotAsked(Rung.HANDSHAKE, "connect failed"),
                        new RungResult.NotAsked(Rung.PING, "connect failed"),
                        new RungResult.NotAsked(Rung.STATUS, "connect failed"));
    }

    @Test
    void aWrongPingPathFailsAndSaysWhatToSet(Lab lab) {
        RungResult ping =
                probe.climb(pool(web1(lab), "/pong"), DEADLINE).rungs().get(2);

        assertThat(ping)
                .isInstanceOfSatisfying(
                        RungResult.Failed.class,
                        failed ->
                                assertThat(failed.failure().message()).contains("HTTP 404", "ping.path is not /pong"));
    }

    @Test
    void whatTheInventoryLeavesOutIsNotAsked(Lab lab) {
        assertThat(probe.climb(pool(web1(lab), null), DEADLINE).rungs().get(2))
                .isEqualTo(new RungResult.NotAsked(Rung.PING, "the inventory gives no ping: for this pool"));
        assertThat(probe.climb(pool(null, "/ping"), DEADLINE).rungs())
                .hasSize(4)
                .allSatisfy(rung -> assertThat(rung)
                        .isInstanceOfSatisfying(
                                RungResult.NotAsked.class,
                                left -> assertThat(left.reason()).contains("add listen:")));
    }

    @Test
    void theStatusPageIsAskedWhereRequestsGoAndAnswersThereBesideItsOwnListener(Lab lab) {
        Endpoint listen = new Endpoint.Tcp(lab.address(), lab.port("WEB2"));
        Endpoint listener = new Endpoint.Tcp(lab.address(), lab.port("WEB2_STATUS"));

        assertThat(status(listen, new StatusAddress.FastCgi(listener, "/fpm-status")))
                .isInstanceOf(RungResult.Passed.class);
        assertThat(status(listen, new StatusAddress.FastCgi(listener, "/status")))
                .isInstanceOfSatisfying(
                        RungResult.Failed.class,
                        failed -> assertThat(failed.failure().message())
                                .contains(listen.toString(), "pm.status_path is not /status"));
        lab.block(Pool.WEB2, 4);
        List<RungResult> full = probe.climb(
                        new PoolTarget(
                                "web2",
                                new StatusAddress.FastCgi(listener, "/fpm-status"),
                                listen,
                                null,
                                null,
                                List.of()),
                        SHORT)
                .rungs();
        assertThat(full.getLast())
                .as("the listener would still answer")
                .isEqualTo(new RungResult.NotAsked(Rung.STATUS, "handshake failed"));
        lab.unblock(Pool.WEB2);
    }

    @Test
    void aStatusPageThatIsPolledAtTheSameAddressOrByAnotherWayIsNotAskedAgain(Lab lab) {
        StatusAddress own = new StatusAddress.FastCgi(web1(lab), "/fpm-status");
        StatusAddress http =
                new StatusAddress.Http(lab.door(Pool.WEB1, "fpm-status").uri());

        assertThat(probe.climb(new PoolTarget("web1", own, web1(lab), null, null, List.of()), DEADLINE)
                        .rungs())
                .extracting(RungResult::rung)
                .doesNotContain(Rung.STATUS);
        assertThat(status(web1(lab), http))
                .isInstanceOfSatisfying(
                        RungResult.NotAsked.class,
                        left -> assertThat(left.reason()).contains("through a web server"));
    }

    private RungResult status(Endpoint listen, StatusAddress status) {
        return probe.climb(new PoolTarget("web", status, listen, null, null, List.of()), DEADLINE)
                .rungs()
                .getLast();
    }

    private static Endpoint web1(Lab lab) {
        return new Endpoint.Unix(lab.folder().resolve("run/web1.sock").toString());
    }

    private static PoolTarget pool(@Nullable Endpoint listen, @Nullable String ping) {
        StatusAddress unused = new StatusAddress.FastCgi(new Endpoint.Unix("/nowhere"), "/fpm-status");
        return new PoolTarget("web", unused, listen, ping, null, List.of());
    }
}

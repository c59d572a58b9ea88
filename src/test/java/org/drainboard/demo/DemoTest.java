package org.drainboard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import org.drainboard.fpm.StatusPage;
import org.drainboard.model.Endpoint;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The readers of the real programs read the simulation, through real sockets. */
final class DemoTest {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final StoryClock clock = new StoryClock();
    private final Transport transport = new Transport();
    private Demo demo;
    private Environment environment;
    private Onlooker look;

    @BeforeEach
    void start() throws IOException {
        demo = Demo.start(clock);
        environment = demo.inventory().environments().getFirst();
        look = new Onlooker(transport, environment);
    }

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void aHealthyFleetIsReadAsARealOne() throws ExchangeException {
        clock.pass(Duration.ofSeconds(5));
        ProxySnapshot snapshot = look.proxy();
        assertThat(snapshot.backends())
                .extracting(BackendStats::name)
                .containsExactly("shop", "account", "search", "media", "api");
        assertThat(snapshot.servers()).hasSize(14).allMatch(server -> server.claim() == Claim.UP);
        assertThat(look.server("shop", "web2").check().depth()).isEqualTo(CheckDepth.L4);
        assertThat(look.server("account", "app1").check().depth()).isEqualTo(CheckDepth.L7);
        assertThat(Onlooker.responses(look.backend("shop").counters()).class5()).isZero();
        for (PoolTarget target : environment.pools()) {
            PoolStatus pool = new StatusPage(transport, target).read(DEADLINE);
            assertThat(((Workers.Listed) pool.workers()).all())
                    .as(target.name())
                    .hasSize(Objects.requireNonNull(target.maxChildren()));
            boolean tcp = target.listen() instanceof Endpoint.Tcp;
            assertThat(pool.listenQueue() != null)
                    .as("queue of " + target.name())
                    .isEqualTo(tcp);
        }
        assertThat(demo.scene()).startsWith("Simulation: ");
    }

    @Test
    void theBlackHoleShowsItsSignsInTheOrderThatWasMeasured() throws ExchangeException {
        clock.pass(Duration.ofSeconds(9));
        Counters before = look.server("shop", "web2").counters();
        Long responseTime = look.server("shop", "web2").load().times().response();

        clock.pass(Duration.ofSeconds(4));
        assertThat(look.stuck("shop-web2")).isEqualTo(4);
        assertThat(look.server("shop", "web2").load().sessions()).isGreaterThan(4);
        assertThat(look.server("shop", "web2").counters().responseErrors()).isZero();

        clock.pass(Duration.ofSeconds(17));
        ServerStats server = look.server("shop", "web2");
        assertThat(server.status()).isEqualTo("UP");
        assertThat(server.check().status()).isEqualTo("L4OK");
        assertThat(server.load().sessions())
                .as("plateau at rate x timeout, 3/s x 5 s")
                .isBetween(8L, 24L);
        assertThat(server.load().queue()).isZero();
        assertThat(server.load().times().response())
                .as("only complete responses count")
                .isEqualTo(responseTime);
        assertThat(server.counters().responseErrors()).isGreaterThan(20);
        assertThat(Onlooker.responses(server.counters()).class5()).isZero();
        assertThat(server.counters().balanced()).isGreaterThan(before.balanced());
        assertThat(Onlooker.responses(look.backend("shop").counters()).class5())
                .isEqualTo(server.counters().responseErrors());
        assertThat(look.pool("shop-web2").listenQueue()).isGreaterThan(20);
        assertThat(look.server("shop", "web1").counters().responseErrors()).isZero();
    }

    @Test
    void drainEndsTheFailuresAndReadyBringsTheServerBack() throws ExchangeException {
        clock.pass(Duration.ofSeconds(20));
        assertThat(look.command("set server shop/web2 state drain")).isEqualTo("\n");
        clock.pass(Duration.ofSeconds(6));
        ServerStats drained = look.server("shop", "web2");
        assertThat(drained.claim()).isEqualTo(Claim.DRAIN);
        assertThat(drained.admin().drain()).isTrue();
        assertThat(drained.load().sessions()).as("the last have timed out").isZero();
        long failures = Onlooker.responses(look.backend("shop").counters()).class5();
        long moved = look.server("shop", "web1").counters().balanced();

        clock.pass(Duration.ofSeconds(20));
        assertThat(Onlooker.responses(look.backend("shop").counters()).class5()).isEqualTo(failures);
        assertThat(look.server("shop", "web2").counters().balanced())
                .isEqualTo(drained.counters().balanced());
        assertThat(look.server("shop", "web1").counters().balanced()).isGreaterThan(moved + 50);
        assertThat(look.stuck("shop-web2")).as("drained is not recovered").isEqualTo(4);

        clock.pass(Duration.ofSeconds(60));
        assertThat(look.stuck("shop-web2")).as("the lock is gone").isZero();
        assertThat(look.command("set server shop/web2 state ready")).isEqualTo("\n");
        clock.pass(Duration.ofSeconds(10));
        assertThat(look.server("shop", "web2").counters().balanced())
                .isGreaterThan(drained.counters().balanced());
        assertThat(Onlooker.responses(look.backend("shop").counters()).class5()).isEqualTo(failures);
    }

    @Test
    void readyAfterMaintIsUpWithNoCheckMade() throws ExchangeException {
        look.command("set server shop/web3 state maint");
        assertThat(look.server("shop", "web3").status()).isEqualTo("MAINT");
        assertThat(look.server("shop", "web3").check().status()).isEmpty();
        look.command("set server shop/web3 state ready");
        assertThat(look.server("shop", "web3").status()).isEqualTo("UP 1/3");
        clock.pass(Duration.ofSeconds(3));
        assertThat(look.server("shop", "web3").status()).isEqualTo("UP");
    }

    @Test
    void withoutAnyServerUsersGet503AtOnce() throws ExchangeException {
        look.command("set server account/app1 state maint");
        look.command("set server account/app2 state drain");
        clock.pass(Duration.ofSeconds(5));
        Counters counters = look.backend("account").counters();
        assertThat(look.backend("account").status()).isEqualTo("DOWN");
        assertThat(counters.connectErrors())
                .isGreaterThan(5)
                .isEqualTo(Onlooker.responses(counters).class5());
    }

    @Test
    void refusalsAreInTheWordsOfHaproxy() throws ExchangeException {
        assertThat(look.command("set server shop/none state drain")).isEqualTo("No such server.\n\n");
        assertThat(look.command("set server none/web1 state drain")).isEqualTo("No such backend.\n\n");
        assertThat(look.command("set server shop state drain")).isEqualTo("Require 'backend/server'.\n\n");
        assertThat(look.command("set server shop/web1 state bogus"))
                .isEqualTo("'set server <srv> state' expects 'ready', 'drain' and 'maint'.\n\n");
        assertThat(look.command("set severity-output number;set server shop/none state drain"))
                .isEqualTo("\n[3]: No such server.\n\n");
        assertThat(look.command("do something")).startsWith("Unknown command.").endsWith("\n\n");
    }

    @Test
    void aPoolAtRiskStillServes() throws ExchangeException {
        clock.pass(Duration.ofSeconds(190));
        assertThat(look.stuck("media-app2")).isEqualTo(3);
        assertThat(look.server("media", "app2").claim()).isEqualTo(Claim.UP);
        Counters before = look.server("media", "app2").counters();
        clock.pass(Duration.ofSeconds(10));
        assertThat(Onlooker.responses(look.server("media", "app2").counters()).class2())
                .isGreaterThan(Onlooker.responses(before).class2());
        assertThat(look.server("media", "app2").counters().responseErrors() - before.responseErrors())
                .isZero();
    }

    @Test
    void aBusyPoolMovesOn() throws ExchangeException {
        clock.pass(Duration.ofSeconds(5));
        long before = look.pool("api-api1").accepted();
        clock.pass(Duration.ofSeconds(5));
        assertThat(look.pool("api-api1").accepted()).isGreaterThan(before + 15);
        assertThat(look.server("api", "api1").counters().responseErrors()).isZero();
    }

    @Test
    void theStoryBeginsAnewAndALongSleepIsSkipped() throws ExchangeException {
        clock.pass(Duration.ofSeconds(320));
        assertThat(look.stuck("shop-web2")).isEqualTo(4);
        clock.pass(Duration.ofDays(3));
        assertThat(look.proxy().process().uptime()).isLessThan(Duration.ofHours(1));
    }

    @Test
    void closingLeavesNothingBehind() {
        Path folder = folder();
        assertThat(folder).exists();
        demo.close();
        assertThat(folder).doesNotExist();
    }

    @Test
    void theSocketsArePrivate() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
    }

    private Path folder() {
        String socket = environment.proxies().getFirst().address().toString();
        return Objects.requireNonNull(
                Path.of(socket.substring("unix:".length())).getParent());
    }
}

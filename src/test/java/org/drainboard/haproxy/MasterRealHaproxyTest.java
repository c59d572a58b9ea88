package org.drainboard.haproxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.OldWorker;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real master: reading and ordering through it, reloads in the middle, and workers that stay behind. */
final class MasterRealHaproxyTest {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final Transport transport = new Transport();
    private RealHaproxy haproxy;

    @BeforeEach
    void start() throws IOException {
        haproxy = RealHaproxy.with(CONFIG);
    }

    @AfterEach
    void stop() throws IOException {
        haproxy.close();
    }

    @Test
    void afterAReloadTheNumberLeadsToTheNewWorkerWhichKnowsNoOrder() throws ExchangeException {
        RuntimeApi api = api();
        assertThat(api.change(drain(), DEADLINE)).isEqualTo(new ChangeReply.Accepted());
        ProxySnapshot before = api.read(DEADLINE);
        assertThat(before.servers().getFirst().admin().drain()).isTrue();

        reload();
        ProxySnapshot after = api.read(DEADLINE);

        assertThat("Pid: " + after.process().pid()).isEqualTo(haproxy.pid());
        assertThat(after.process().pid()).isNotEqualTo(before.process().pid());
        assertThat(after.servers().getFirst().admin().drain()).isFalse();
    }

    @Test
    void anOldWorkerThatStillServesIsSeenUntilItEnds() throws IOException {
        RuntimeApi api = api();
        try (SocketChannel client = SocketChannel.open(
                UnixDomainSocketAddress.of(haproxy.socket("door.sock").path()))) {
            haproxy.waitUntil(
                    "the session began",
                    () -> haproxy.ask("admin.sock", "show sess").contains("fe=door"));
            long old = read(api).process().pid();
            assertThat(read(api).oldWorkers()).isEmpty();
            reload();

            assertThat(read(api).oldWorkers()).singleElement().satisfies(worker -> {
                assertThat(worker.pid()).isEqualTo(old);
                assertThat(worker.reloads()).isEqualTo(1);
                assertThat(worker.connections()).isEqualTo(1);
                assertThat(worker.sentence()).isEqualTo("old worker " + old + " (1 reload ago) still has 1 connection");
            });
            assertThat(client.isOpen()).isTrue();
            reload();
            assertThat(read(api).oldWorkers()).extracting(OldWorker::reloads).contains(2);
        }
        haproxy.waitUntil("the old worker ended", () -> read(api).oldWorkers().isEmpty());
    }

    @Test
    void severalTargetsShareOneMaster() throws ExchangeException {
        RuntimeApi first = api();
        RuntimeApi second = api();
        assertThat(first.read(DEADLINE).process().pid())
                .isEqualTo(second.read(DEADLINE).process().pid());
    }

    @Test
    void aNumberThatIsNotThereSaysHowToFindTheRightOne() {
        RuntimeApi api = new RuntimeApi(transport, haproxy.target("master.sock", 2));
        assertThatThrownBy(() -> api.read(DEADLINE)).hasMessageContainingAll("no such worker", "show proc");
    }

    @Test
    void theListOfEveryVersionIsRead() throws BadReply {
        String until24 = """
                #<PID>          <type>          <relative PID>  <reloads>       <uptime>        <version>
                1162            master          0               5               0d00h02m07s     2.0
                # workers
                1271            worker          1               0               0d00h00m00s     2.0
                1272            worker          2               0               0d00h00m00s     2.0
                # old workers
                1233            worker          [was: 1]        3               1d02h00m43s     2.0
                # programs

                """;
        assertThat(OldWorkers.parse(until24.getBytes(US_ASCII)))
                .isEqualTo(List.of(new OldWorker(1233, 3, Duration.ofHours(26).plusSeconds(43), null)));
        assertThatThrownBy(() -> OldWorkers.parse(until24.strip().getBytes(US_ASCII)))
                .isInstanceOf(BadReply.class)
                .hasMessageContaining("cut short");
    }

    /** The master starts itself anew as well, and refuses connections meanwhile. */
    private void reload() {
        haproxy.reload();
        haproxy.waitUntil(
                "the master answers",
                () -> haproxy.ask("master.sock", "@1 show info").contains(haproxy.pid()));
    }

    private static ProxySnapshot read(RuntimeApi api) {
        try {
            return api.read(DEADLINE);
        } catch (ExchangeException e) {
            throw new AssertionError(e);
        }
    }

    private RuntimeApi api() {
        return new RuntimeApi(transport, haproxy.target("master.sock", 1), Access.WRITE);
    }

    private static ServerChange drain() {
        return (ServerChange) ServerChange.of(
                new ServerId(new BackendId(new ProxyId("lab", "lb1"), "app"), "web1"),
                new Change.State(ServerState.DRAIN),
                Access.WRITE);
    }

    /** A client of the door is held for as long as it stays. */
    private static final String CONFIG = """
            global
                stats socket DIR/admin.sock mode 600 level admin
                hard-stop-after 20s
            defaults
                mode tcp
                timeout connect 1s
                timeout client 1m
                timeout server 1m
            frontend silent
                mode http
                timeout http-request 1m
                bind unix@DIR/silent.sock
                http-request return status 200
            frontend door
                bind unix@DIR/door.sock
                tcp-request inspect-delay 1m
                tcp-request content accept if { req.len gt 0 }
                default_backend app
            backend app
                server web1 unix@DIR/silent.sock
            """;
}

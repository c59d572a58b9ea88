package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Access;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuntimeApiRealHaproxyTest {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static RealHaproxy haproxy;

    private final Transport transport = new Transport();

    @BeforeAll
    static void start() throws IOException {
        haproxy = new RealHaproxy();
    }

    @AfterAll
    static void stop() throws IOException {
        haproxy.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin.sock", "operator.sock", "user.sock", "master.sock"})
    void everySocketShowsTheFleet(String socket) throws ExchangeException {
        ProxySnapshot fleet = api(socket).read(DEADLINE);

        assertThat("Pid: " + fleet.process().pid()).isEqualTo(haproxy.pid());
        assertThat(fleet.servers())
                .extracting(ServerStats::server)
                .containsExactly("web1", "web2", "spare", "web1", "BACKEND");
        assertThat(fleet.servers().getFirst().claim()).isEqualTo(Claim.UP);
        assertThat(fleet.servers().get(3).check().depth()).as("tracked").isEqualTo(CheckDepth.L7);
        assertThat(fleet.servers().getLast().claim()).isEqualTo(Claim.NO_CHECK);
    }

    @Test
    void aChangeIsAcceptedOnTheAdminSocketAndBehindTheMaster() {
        for (String socket : Set.of("admin.sock", "master.sock")) {
            assertThat(api(socket).change(order("web2", ServerState.MAINT), DEADLINE))
                    .as(socket)
                    .isEqualTo(new ChangeReply.Accepted());
            assertThat(haproxy.adminBits("app", "web2")).isEqualTo("1");
            assertThat(api(socket).change(order("web2", ServerState.READY), DEADLINE))
                    .as(socket)
                    .isEqualTo(new ChangeReply.Accepted());
            assertThat(haproxy.adminBits("app", "web2")).isEqualTo("0");
        }
    }

    @Test
    void aRefusalComesWithItsSeverity() {
        assertThat(api("operator.sock").change(order("web2", ServerState.MAINT), DEADLINE))
                .isEqualTo(new ChangeReply.Rejected("[3]: Permission denied"));
        assertThat(api("admin.sock").change(order("nosuch", ServerState.MAINT), DEADLINE))
                .isEqualTo(new ChangeReply.Rejected("[3]: No such server."));
        assertThat(api("master.sock").change(order("nosuch", ServerState.MAINT), DEADLINE))
                .as("a master has no severities")
                .isEqualTo(new ChangeReply.Rejected("No such server."));
        assertThat(haproxy.adminBits("app", "web2")).isEqualTo("0");
    }

    @Test
    void aWorkerThatIsNotThereIsARejection() {
        RuntimeApi api = new RuntimeApi(transport, haproxy.target("master.sock", 7), Access.WRITE);

        assertThat(api.change(order("web2", ServerState.MAINT), DEADLINE)).isInstanceOf(ChangeReply.Rejected.class);
        assertThat(api.orders("app", DEADLINE)).isInstanceOf(Answer.Failed.class);
    }

    private RuntimeApi api(String socket) {
        return new RuntimeApi(
                transport,
                haproxy.target(socket, socket.startsWith("master") ? Integer.valueOf(1) : null),
                Access.WRITE);
    }

    private static ServerChange order(String server, ServerState state) {
        return (ServerChange) ServerChange.of(
                new ServerId(new BackendId(new ProxyId("lab", "lb1"), "app"), server),
                new Change.State(state),
                Access.WRITE);
    }
}

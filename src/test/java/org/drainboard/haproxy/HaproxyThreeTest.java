package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.junit.jupiter.api.Test;

/** Replies of a real HAProxy 3.0.11: more columns than 2.6, in another order at the end. */
final class HaproxyThreeTest {
    @Test
    void aLaterHaproxyIsReadByTheNamesOfItsColumns() throws Exception {
        ProxySnapshot snapshot = SnapshotParser.parse(
                bytes("show_info.txt"), bytes("show_stat.csv"), bytes("show_servers_state.txt"), null);

        assertThat(snapshot.process().version()).startsWith("3.0.11");
        assertThat(snapshot.backends())
                .extracting(backend -> backend.name() + " " + backend.mode())
                .containsExactly("app " + Mode.HTTP, "plain " + Mode.TCP);
        assertThat(snapshot.servers())
                .extracting(ServerStats::server)
                .containsExactlyInAnyOrder("web1", "web2", "web3", "db1");
        ServerStats web2 = named(snapshot, "web2");
        assertThat(web2.claim()).isEqualTo(Claim.UP);
        assertThat(web2.check().depth()).isEqualTo(CheckDepth.L4);
        assertThat(web2.address()).isEqualTo("127.0.0.1:18502");
        assertThat(Objects.requireNonNull(web2.counters().responses()).total()).isPositive();
        assertThat(named(snapshot, "web3").admin().flags())
                .containsExactlyInAnyOrder(AdminFlag.FORCED_MAINT, AdminFlag.CONFIGURED_MAINT);
        assertThat(named(snapshot, "db1").counters().responses()).isNull();
    }

    private static ServerStats named(ProxySnapshot snapshot, String name) {
        List<ServerStats> found = snapshot.servers().stream()
                .filter(server -> server.server().equals(name))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = HaproxyThreeTest.class.getResourceAsStream("/captures/haproxy-3.0/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}

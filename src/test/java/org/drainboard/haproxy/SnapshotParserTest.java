package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.FrontendStats;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.junit.jupiter.api.Test;

final class SnapshotParserTest {
    @Test
    void theRecordedFleetIsReadInFull() throws BadReply {
        ProxySnapshot fleet = SnapshotParser.parse(Captures.INFO, Captures.STAT, Captures.STATE, null);

        assertThat(fleet.process().pid()).isEqualTo(15370);
        assertThat(fleet.process().version()).isEqualTo("2.6.12-1+deb12u4");
        assertThat(fleet.process().uptime()).isEqualTo(Duration.ofSeconds(20));
        assertThat(fleet.process().node()).isEqualTo("vm");
        assertThat(fleet.frontends()).extracting(FrontendStats::name).containsExactly("fe_main", "dead");
        assertThat(fleet.backends()).hasSize(12).extracting(BackendStats::name).contains("app_fcgi", "dead");
        assertThat(fleet.servers()).hasSize(21);

        ServerStats web2 = server(fleet, "app_fcgi", "web2");
        assertThat(web2.address()).isEqualTo("127.0.0.1:9002");
        assertThat(web2.claim()).isEqualTo(Claim.UP);
        assertThat(web2.check()).isEqualTo(new HealthCheck(CheckDepth.L4, "L4OK", null, Duration.ZERO, "", false));
        assertThat(web2.sinceChange()).isEqualTo(Duration.ofSeconds(20));
        assertThat(web2.counters().sessions()).isEqualTo(1);
        assertThat(web2.counters().responses()).isNotNull();
        assertThat(web2.load().idleConnections()).isZero();
        assertThat(web2.load().limit()).isNull();
        assertThat(web2.load().times().total()).isEqualTo(0);
        assertThat(web2.claimedServing()).isTrue();

        BackendStats backend = fleet.backends().getFirst();
        assertThat(backend.counters().sessions()).isEqualTo(3);
        assertThat(backend.load().limit()).isEqualTo(50);
    }

    @Test
    void everyStatusOfTheRecordingIsAClaimWithItsAdminState() throws BadReply {
        ProxySnapshot fleet = SnapshotParser.parse(Captures.INFO, Captures.STAT, Captures.STATE, null);

        assertThat(server(fleet, "app_nocheck", "web1").claim()).isEqualTo(Claim.NO_CHECK);
        assertThat(server(fleet, "app_nocheck", "web2").admin().flags())
                .containsExactlyInAnyOrder(AdminFlag.FORCED_MAINT, AdminFlag.CONFIGURED_MAINT);
        assertThat(server(fleet, "app_dns", "web1").claim()).isEqualTo(Claim.MAINT);
        assertThat(server(fleet, "app_dns", "web1").admin().flags()).containsExactly(AdminFlag.RESOLUTION_MAINT);
        assertThat(server(fleet, "dead", "gone_unix").claim()).isEqualTo(Claim.DOWN);
        assertThat(server(fleet, "dead", "gone_unix").check().output())
                .isEqualTo("General socket error (No such file or directory)");
        assertThat(server(fleet, "app_agent", "web2").backup()).isTrue();
    }

    @Test
    void aTrackingServerHasTheCheckOfTheTrackedOne() throws BadReply {
        ProxySnapshot fleet = SnapshotParser.parse(Captures.INFO, Captures.STAT, Captures.STATE, null);

        assertThat(server(fleet, "app_track", "web1").tracked()).isEqualTo("app_http_deep/web1");
        assertThat(server(fleet, "app_track", "web1").check())
                .isEqualTo(server(fleet, "app_http_deep", "web1").check());
        assertThat(server(fleet, "app_track", "web1").check().depth()).isEqualTo(CheckDepth.L7);
    }

    @Test
    void controlBytesAndLineBreaksInACheckStayInItsField() throws BadReply {
        byte[] stat = Captures.read("06_stat_tcpchk_L7TOUT_binary.txt");
        List<ServerStats> servers =
                SnapshotParser.parse(Captures.INFO, stat, Captures.STATE, null).servers();

        assertThat(servers).hasSize(2);
        assertThat(servers.getFirst().check().output())
                .isEqualTo(" at step 5 of tcp-check (expect binary '\u0001\n') comment: 'get_values_result'");
        assertThat(servers.getLast().check().running()).isTrue();
        assertThat(servers.getLast().check().status()).isEqualTo("L4TOUT");
    }

    @Test
    void doubledQuotesAreOneAndTheAgentThatMadeTheStatusIsQuoted() throws BadReply {
        String header = new String(Captures.STAT, StandardCharsets.US_ASCII)
                .lines()
                .findFirst()
                .orElseThrow();
        String row = new String(Captures.read("25_agent_down_quoted_row.csv"), StandardCharsets.US_ASCII);
        ServerStats server = SnapshotParser.parse(
                        Captures.INFO, Captures.bytes(header + "\n" + row + "\n"), Captures.STATE, null)
                .servers()
                .getFirst();

        assertThat(server.claim()).isEqualTo(Claim.DOWN);
        assertThat(server.check())
                .isEqualTo(new HealthCheck(
                        CheckDepth.AGENT,
                        "L7STS",
                        0,
                        Duration.ZERO,
                        "via agent : down (disk \"full\", really)",
                        false));
    }

    @Test
    void bytesThatAreNotUtf8DoNotBreakTheReply() throws BadReply {
        byte[] stat = Captures.stat(
                Captures.server("b", "s", "DOWN", "", "L7STS,500,3,\"caf\u00e9 \u00ff\u0000, ok\"", ",,,"));

        assertThat(one(stat).check().output()).isEqualTo("caf\ufffd \ufffd\u0000, ok");
    }

    @Test
    void aServerNamedLikeARowOfAnotherTypeIsStillAServer() throws BadReply {
        String name = Captures.server("BACKEND", "BACKEND", "UP", "", Captures.check("L4OK"), ",,,");
        byte[] stat = Captures.stat(
                name.replace(",2,UP", ",0,OPEN"),
                Captures.server("BACKEND", "FRONTEND", "UP", "", Captures.check("L4OK"), ",,,"),
                name,
                name.replace(",2,UP", ",1,UP"),
                name.replace("BACKEND,BACKEND,2,UP", "BACKEND,sock-1,3,OPEN"));
        ProxySnapshot fleet = SnapshotParser.parse(Captures.INFO, stat, Captures.NO_STATE, null);

        assertThat(fleet.frontends()).hasSize(1);
        assertThat(fleet.backends()).hasSize(1);
        assertThat(fleet.servers()).extracting(ServerStats::server).containsExactly("FRONTEND", "BACKEND");
    }

    @Test
    void aDownServerInDrainClaimsDownAndKeepsItsOrder() throws BadReply {
        byte[] stat = Captures.stat(Captures.server("b", "s", "DOWN", "", Captures.check("L4CON"), ",,,"));
        byte[] state = Captures.bytes("1\n# be_name srv_name srv_admin_state srv_addr srv_port\nb s 8 ::1 9000\n\n");
        ServerStats server =
                SnapshotParser.parse(Captures.INFO, stat, state, null).servers().getFirst();

        assertThat(server.claim()).isEqualTo(Claim.DOWN);
        assertThat(server.admin().drain()).isTrue();
    }

    @Test
    void anAddressHiddenAtUserLevelIsTakenFromTheServersState() throws BadReply {
        byte[] stat = Captures.stat(Captures.server("b", "s", "UP", "", Captures.check("L4OK"), ",,,")
                .replace("127.0.0.1:80", ""));
        byte[] state = Captures.bytes("1\n# be_name srv_name srv_admin_state srv_addr srv_port\nb s 0 ::1 9000\n\n");

        assertThat(SnapshotParser.parse(Captures.INFO, stat, state, null)
                        .servers()
                        .getFirst()
                        .address())
                .isEqualTo("[::1]:9000");
    }

    @Test
    void aColumnThatIsMissingIsNamedWithTheVersion() {
        byte[] stat = Captures.bytes(
                new String(Captures.stat(), StandardCharsets.US_ASCII).replace(",econ,", ",econ_renamed,"));

        assertThatThrownBy(() -> SnapshotParser.parse(Captures.INFO, stat, Captures.STATE, null))
                .isInstanceOfSatisfying(
                        BadReply.class, bad -> assertThat(bad.kind()).isEqualTo(Failure.Kind.MALFORMED))
                .hasMessageContainingAll("show stat", "econ", "2.6.12-1+deb12u4");
    }

    @Test
    void theColumnsOfOtherVersionsAreNotNeeded() throws BadReply {
        ServerStats server = one(Captures.stat(Captures.server("b", "s", "UP 1/3", "", Captures.check("L4OK"), ",,,")));

        assertThat(server.load().idleConnections()).as("srv_icur").isNull();
        assertThat(server.counters().responses()).isNotNull();
        assertThat(server.mode()).isEqualTo(Mode.HTTP);
    }

    @Test
    void inTcpModeThereAreNoResponses() throws BadReply {
        String row = Captures.server("b", "s", "UP", "", Captures.check("L4OK"), ",,,");

        assertThat(one(Captures.stat(row.replace(",http,", ",tcp,"))).counters().responses())
                .isNull();
    }

    private static ServerStats one(byte[] stat) throws BadReply {
        return SnapshotParser.parse(Captures.INFO, stat, Captures.NO_STATE, null)
                .servers()
                .getFirst();
    }

    private static ServerStats server(ProxySnapshot fleet, String backend, String name) {
        return fleet.servers().stream()
                .filter(server ->
                        server.backend().equals(backend) && server.server().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

package org.drainboard.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.model.haproxy.Claim.UP;
import static org.drainboard.model.verdict.Reality.SERVING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.drainboard.haproxy.RealHaproxy;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator against the installed HAProxy; every outcome is held against a second look that shares no code. */
final class OperatorRealHaproxyTest {
    private static RealHaproxy haproxy;

    @TempDir
    private Path folder;

    private final Guard guard = new Guard(Fleet.inventory(Access.WRITE), new Arming(InstantSource.fixed(Fleet.NOW)));

    @BeforeAll
    static void start() throws IOException {
        haproxy = new RealHaproxy();
    }

    @AfterAll
    static void stop() throws IOException {
        haproxy.close();
    }

    @Test
    void drainMaintAndReadyAreVerifiedAndReallySo() throws IOException {
        ProxyTarget admin = haproxy.target("admin.sock", null);

        assertThat(carryOut(admin, "web1", ServerState.DRAIN)).isInstanceOf(Outcome.Verified.class);
        assertThat(haproxy.adminBits("app", "web1")).isEqualTo("8");
        assertThat(haproxy.adminBits("follow", "web1"))
                .as("the tracking server")
                .isEqualTo("16");
        assertThat(carryOut(admin, "web1", ServerState.MAINT)).isInstanceOf(Outcome.Verified.class);
        assertThat(haproxy.adminBits("app", "web1")).isEqualTo("1");
        assertThat(carryOut(admin, "web1", ServerState.READY)).isInstanceOf(Outcome.Verified.class);
        assertThat(haproxy.adminBits("app", "web1")).isEqualTo("0");
        assertThat(Files.readAllLines(folder.resolve("audit.jsonl"))).hasSize(6);
    }

    @Test
    void behindAMasterItIsTheSame() {
        ProxyTarget master = haproxy.target("master.sock", 1);

        assertThat(carryOut(master, "web2", ServerState.DRAIN)).isInstanceOf(Outcome.Verified.class);
        assertThat(haproxy.adminBits("app", "web2")).isEqualTo("8");
        assertThat(carryOut(master, "web2", ServerState.READY)).isInstanceOf(Outcome.Verified.class);
        assertThat(haproxy.adminBits("app", "web2")).isEqualTo("0");
    }

    @Test
    void aServerThatTheConfigurationDisablesIsInUseOnceItIsReady() {
        assertThat(carryOut(haproxy.target("admin.sock", null), "spare", ServerState.READY))
                .isInstanceOfSatisfying(Outcome.Verified.class, verified -> {
                    assertThat(verified.seen().admin().flags()).containsExactly(AdminFlag.CONFIGURED_MAINT);
                    assertThat(verified.seen().admin().maint()).isFalse();
                    assertThat(verified.notes()).isEmpty();
                });
        assertThat(haproxy.ask("admin.sock", "show stat app 4 -1")).containsPattern("app,spare,.*,UP");
    }

    @Test
    void aSocketWithoutTheLevelRejectsAndNothingHappens() {
        assertThat(carryOut(haproxy.target("operator.sock", null), "web2", ServerState.MAINT))
                .isEqualTo(new Outcome.Rejected("[3]: Permission denied"));
        assertThat(haproxy.adminBits("app", "web2")).isEqualTo("0");
    }

    @Test
    void aServerThatHaproxyDoesNotHaveIsNotSent() {
        assertThat(carryOut(haproxy.target("admin.sock", null), "web9", ServerState.MAINT))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void aReloadDropsTheDrainAndTheNextLookSaysSo() throws IOException {
        try (RealHaproxy own = new RealHaproxy()) {
            ProxyTarget admin = own.target("admin.sock", null);
            assertThat(carryOut(admin, "web1", ServerState.DRAIN)).isInstanceOf(Outcome.Verified.class);
            own.reload();
            assertThat(own.adminBits("app", "web1")).isEqualTo("0");
            assertThat(carryOut(admin, "web1", ServerState.DRAIN)).isInstanceOf(Outcome.Verified.class);
            assertThat(own.adminBits("app", "web1")).isEqualTo("8");
        }
    }

    private Ending carryOut(ProxyTarget target, String server, ServerState state) {
        Fleet fleet =
                new Fleet().with(server, UP, SERVING).with("a", UP, SERVING).with("b", UP, SERVING);
        Proposal proposal = Proposal.of(new Action(Fleet.server(server), state, "test"))
                .tried(new TrialResult(TrialResult.Kind.PASSED, "answers", List.of(), Fleet.NOW));
        Permit permit = switch (guard.judge(proposal, fleet.judged(), Fleet.NOW)) {
            case Decision.NeedsTrial trial -> throw new AssertionError(trial);
            case Decision.NeedsOverride no -> throw new AssertionError(no);
            case Decision.Granted granted -> granted.permit();
            case Decision.NeedsConfirmation asks -> asks.confirmed();
            case Decision.Refused no -> throw new AssertionError(no);
        };
        return new Operator(
                        guard,
                        fleet::judged,
                        Map.of(Fleet.PROXY, new RuntimeApi(new Transport(), target, Access.WRITE)),
                        new AuditLog(folder.resolve("audit.jsonl")),
                        "alice",
                        InstantSource.fixed(Fleet.NOW),
                        Duration.ofSeconds(10))
                .carryOut(permit);
    }
}

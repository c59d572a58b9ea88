package org.drainboard.operate.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.drainboard.haproxy.RealHaproxy;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.haproxy.ScriptedSocket;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.operate.Arming;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typed lines on the installed HAProxy; what they did is seen by a look past the program. */
final class RawDeskTest {
    private static final ProxyId LB1 = new ProxyId("production", "lb1");
    private static final String DISABLE = "disable frontend web2";

    private static RealHaproxy haproxy;

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private final InstantSource clock = () -> now;
    private final Arming arming = new Arming(clock);

    @BeforeAll
    static void start() throws IOException {
        haproxy = new RealHaproxy();
    }

    @AfterAll
    static void stop() throws IOException {
        haproxy.close();
    }

    @Test
    void whatReadsIsAskedAtOnceWhereverItIs() {
        assertThat(desk(Access.READ_ONLY).submit(LB1, "show info"))
                .isInstanceOfSatisfying(
                        RawAnswer.Said.class,
                        said -> assertThat(said.text()).contains("Pid: ").endsWith("\n"));
        assertThat(desk(Access.READ_ONLY).submit(LB1, "show servers state nosuch"))
                .isEqualTo(new RawAnswer.Said("Can't find backend.\n"));
        assertThat(audit()).doesNotExist();
    }

    @Test
    void aKnownChangeGoesToTheGuard() {
        ServerId web1 = new ServerId(new BackendId(LB1, "app"), "web1");

        assertThat(desk(Access.WRITE).submit(LB1, "disable server app/web1"))
                .isEqualTo(new RawAnswer.NeedsGuard(new Action(web1, ServerState.MAINT, "")));
        assertThat(haproxy.adminBits("app", "web1")).isEqualTo("0");
    }

    @Test
    void whatActsNeedsTheNameAndAReasonAndIsSentOnce() throws IOException {
        RawDesk desk = desk(Access.WRITE);
        RawConsent consent = consent(desk);

        assertThat(consent.accept("lb2", "port moves"))
                .isEqualTo(new RawConsent.Answer.Wanting("type the HAProxy's name, lb1, to send it"));
        assertThat(consent.accept("lb1", " ")).isInstanceOf(RawConsent.Answer.Wanting.class);
        assertThat(web2()).isEqualTo("OPEN");

        RawPermit permit = permit(consent);
        assertThat(desk.carryOut(permit)).isEqualTo(new RawEnding.Answered(""));
        assertThat(web2()).isEqualTo("PAUSED");
        assertThat(desk.carryOut(permit)).isInstanceOf(RawEnding.NotSent.class);
        List<String> lines = Files.readAllLines(audit());
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains(DISABLE, "port moves", "refuses new connections");
        assertThat(lines.getLast()).contains("\"answered\"", "its usual yes");
        haproxy.ask("admin.sock", "enable frontend web2");
    }

    @Test
    void whatHaproxySaysIsPassedOnAndNeverCalledVerified() throws IOException {
        RawDesk desk = desk(Access.WRITE);
        RawConsent consent = ((RawAnswer.NeedsTyping) desk.submit(LB1, "disable frontend nosuch")).consent();

        assertThat(desk.carryOut(permit(consent))).isEqualTo(new RawEnding.Answered("No such frontend.\n"));
        assertThat(Files.readAllLines(audit())).last().asString().contains("No such frontend.");
    }

    @Test
    void withoutLeaveToWriteNothingActs() {
        assertThat(desk(Access.READ_ONLY).submit(LB1, DISABLE))
                .isInstanceOfSatisfying(
                        RawAnswer.Refused.class, no -> assertThat(no.why()).contains("read-only"));
        assertThat(desk(Access.ARM).submit(LB1, DISABLE)).isInstanceOf(RawAnswer.Refused.class);
        assertThat(desk(Access.WRITE).submit(LB1, "show info;" + DISABLE)).isInstanceOf(RawAnswer.Refused.class);
        assertThat(web2()).isEqualTo("OPEN");
    }

    @Test
    void anArmingThatEndsMeanwhileStopsIt() {
        RawDesk desk = desk(Access.ARM);
        arming.arm("production", Duration.ofMinutes(1));
        RawPermit permit = permit(consent(desk));
        now = now.plusSeconds(61);

        assertThat(desk.carryOut(permit))
                .isInstanceOfSatisfying(
                        RawEnding.NotSent.class, no -> assertThat(no.why()).contains("not armed"));
        assertThat(web2()).isEqualTo("OPEN");
        assertThat(audit()).doesNotExist();
    }

    @Test
    void whereTheAuditLogCannotBeWrittenNothingIsSent() throws IOException {
        RawDesk desk = desk(Access.WRITE);
        RawPermit permit = permit(consent(desk));
        Files.createDirectories(audit());

        assertThat(desk.carryOut(permit)).isInstanceOf(RawEnding.NotSent.class);
        assertThat(web2()).isEqualTo("OPEN");
    }

    @Test
    void aLostAnswerIsUnknownAndNotSentAgain() throws IOException {
        try (ScriptedSocket socket = new ScriptedSocket((_, to) -> ScriptedSocket.say(to, "half an ans"))) {
            RawDesk desk = desk(Access.WRITE, socket.target(null));

            assertThat(desk.carryOut(permit(consent(desk))))
                    .isInstanceOfSatisfying(
                            RawEnding.Unknown.class,
                            unknown -> assertThat(unknown.text()).contains("breaks off", "may have taken effect"));
            assertThat(socket.heard()).containsExactly(DISABLE);
        }
    }

    private RawDesk desk(Access access) {
        return desk(access, haproxy.target("admin.sock", null));
    }

    private RawDesk desk(Access access, ProxyTarget target) {
        Inventory inventory = new Inventory(
                List.of(new Environment("production", access, List.of(target), List.of(), List.of(), null)),
                new PollSettings(Duration.ofSeconds(1), Duration.ofSeconds(3)));
        Map<ProxyId, RuntimeApi> proxies = Map.of(LB1, new RuntimeApi(new Transport(), target, access));
        return new RawDesk(inventory, arming, proxies, new AuditLog(audit()), "alice", clock, Duration.ofSeconds(10));
    }

    private static RawConsent consent(RawDesk desk) {
        return ((RawAnswer.NeedsTyping) desk.submit(LB1, DISABLE)).consent();
    }

    private static RawPermit permit(RawConsent consent) {
        return ((RawConsent.Answer.Given) consent.accept("lb1", "port moves")).permit();
    }

    private static String web2() {
        return haproxy.ask("admin.sock", "show stat web2 1 -1")
                .lines()
                .filter(line -> line.startsWith("web2,"))
                .map(line -> line.split(",", -1)[17])
                .findFirst()
                .orElse("no such frontend");
    }

    private Path audit() {
        return folder.resolve("audit.jsonl");
    }
}

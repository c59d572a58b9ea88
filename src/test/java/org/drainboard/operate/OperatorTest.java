package org.drainboard.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.model.haproxy.Claim.UP;
import static org.drainboard.model.verdict.Reality.NOT_SERVING;
import static org.drainboard.model.verdict.Reality.SERVING;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.haproxy.ScriptedSocket;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator against a socket that says what the test wants. */
final class OperatorTest {
    private static final Duration WAIT = Duration.ofMillis(300);
    private static final String CHANGE = "set severity-output number;set server app/web1 state drain";

    @TempDir
    private Path folder;

    private final AtomicReference<Judgement> latest =
            new AtomicReference<>(healthy().judged());
    private final Guard guard = new Guard(Fleet.inventory(Access.WRITE), new Arming(InstantSource.fixed(Fleet.NOW)));

    /** What the scripted process remembers. */
    private volatile int bits;

    private volatile int pid = 42;
    private volatile String siblings = "";

    @Test
    void whatIsSeenIsVerifiedAndOnTheDiskBeforeAndAfter() throws IOException {
        try (ScriptedSocket socket = onChange(to -> {
            assertThat(Files.readAllLines(audit())).as("on the disk before").hasSize(1);
            bits = 8;
            ScriptedSocket.say(to, "\n\n");
        })) {
            assertThat(carryOut(socket)).isInstanceOfSatisfying(Outcome.Verified.class, verified -> {
                assertThat(verified.seen().admin().drain()).isTrue();
                assertThat(verified.notes()).isEmpty();
            });
            assertThat(Files.readAllLines(audit()))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("\"verified\"", "HAProxy shows drain");
        }
    }

    @Test
    void whatIsAcceptedButNotSeenIsUnverified() throws IOException {
        try (ScriptedSocket socket = onChange(to -> {
            ScriptedSocket.say(to, "\n\n");
        })) {
            assertThat(carryOut(socket)).isInstanceOfSatisfying(Outcome.Unverified.class, unverified -> {
                assertThat(unverified.lastSeen()).isNotNull();
                assertThat(unverified.reason()).contains("last seen: ready");
            });
            assertThat(sent(socket)).isEqualTo(1);
        }
    }

    @Test
    void aRejectionIsPassedOn() throws IOException {
        try (ScriptedSocket socket = onChange(to -> {
            ScriptedSocket.say(to, "\n[3]: Permission denied\n\n");
        })) {
            assertThat(carryOut(socket)).isEqualTo(new Outcome.Rejected("[3]: Permission denied"));
            assertThat(Files.readAllLines(audit())).last().asString().contains("\"rejected\"");
        }
    }

    @Test
    void withoutAnAnswerItIsUnknownAndNeverSentAgain() throws IOException {
        try (ScriptedSocket socket = onChange(_ -> {})) {
            assertThat(carryOut(socket))
                    .isInstanceOfSatisfying(
                            Outcome.Unknown.class,
                            unknown ->
                                    assertThat(unknown.reason()).contains("no answer came", "may still take effect"));
            assertThat(sent(socket)).isEqualTo(1);
            assertThat(Files.readAllLines(audit())).last().asString().contains("\"unknown\"");
        }
    }

    @Test
    void aLostAnswerIsSettledByTheStateThatShows() throws IOException {
        try (ScriptedSocket socket = onChange(to -> {
            bits = 8;
        })) {
            assertThat(carryOut(socket))
                    .isInstanceOfSatisfying(
                            Outcome.Verified.class,
                            verified -> assertThat(verified.notes())
                                    .containsExactly("the answer was lost, but the state shows"));
        }
    }

    @Test
    void aReloadThatDropsTheChangeIsSaid() throws IOException {
        try (ScriptedSocket socket = onChange(to -> {
            pid = 43;
            ScriptedSocket.say(to, "\n\n");
        })) {
            assertThat(carryOut(socket))
                    .isInstanceOfSatisfying(
                            Outcome.Unverified.class,
                            unverified ->
                                    assertThat(unverified.reason()).contains("reloaded in between (pid 42, now 43)"));
        }
    }

    @Test
    void whereTheAuditLogCannotBeWrittenNothingIsSent() throws IOException {
        Files.createDirectories(audit());
        try (ScriptedSocket socket = new ScriptedSocket(this::look)) {
            assertThat(rules(carryOut(socket))).containsExactly("no-audit");
            assertThat(sent(socket)).isZero();
        }
    }

    @Test
    void whereTheServerCannotBeSeenNothingIsSent() throws IOException {
        try (ScriptedSocket socket = new ScriptedSocket((_, _) -> {})) {
            assertThat(rules(carryOut(socket))).containsExactly("no-look");
            assertThat(sent(socket)).isZero();
        }
    }

    @Test
    void whatHasChangedSinceThePersonSaidYesIsRefused() throws IOException {
        try (ScriptedSocket socket = new ScriptedSocket(this::look)) {
            Permit permit = permit();
            latest.set(new Fleet()
                    .with("web1", UP, SERVING)
                    .with("web2", UP, NOT_SERVING)
                    .with("web3", UP, SERVING)
                    .judged());
            assertThat(rules(operator(socket).carryOut(permit, WAIT)))
                    .containsExactly("others-false-healthy", "little-capacity");
            latest.set(new Fleet()
                    .with("web1", UP, SERVING)
                    .with("web2", UP, NOT_SERVING)
                    .judged());
            assertThat(rules(operator(socket).carryOut(permitFor(healthy()), WAIT)))
                    .containsExactly("last-really-serving");
            assertThat(socket.heard()).isEmpty();
        }
    }

    @Test
    void whoseSiblingsLeftSinceTheReadingStays() throws IOException {
        siblings = "app web2 8\napp web3 0\n";
        try (ScriptedSocket socket = new ScriptedSocket(this::look)) {
            assertThat(carryOut(socket)).isInstanceOfSatisfying(Decision.Refused.class, no -> {
                assertThat(no.reasons().getFirst().rule()).isEqualTo("others-left");
                assertThat(no.reasons().getFirst().text()).startsWith("web2 was taken out just now");
            });
            assertThat(sent(socket)).isZero();
        }
    }

    @Test
    void whoWasOrderedTogetherMayHaveLeft() throws IOException {
        siblings = "app web2 8\napp web3 0\n";
        List<Proposal> both = List.of("web1", "web2").stream()
                .map(name -> Proposal.of(new Action(Fleet.server(name), ServerState.DRAIN, "")))
                .toList();
        Decision first = guard.judge(both, healthy().judged(), Fleet.NOW).getFirst();
        try (ScriptedSocket socket = onChange(to -> {
            bits = 8;
            ScriptedSocket.say(to, "\n\n");
        })) {
            Permit permit = ((Decision.NeedsConfirmation) first).confirmed();
            assertThat(operator(socket).carryOut(permit, WAIT)).isInstanceOf(Outcome.Verified.class);
        }
    }

    @Test
    void aPermitWorksOnce() throws IOException {
        try (ScriptedSocket socket = onChange(to -> {
            bits = 8;
            ScriptedSocket.say(to, "\n\n");
        })) {
            Permit permit = permit();
            assertThat(operator(socket).carryOut(permit, WAIT)).isInstanceOf(Outcome.Verified.class);
            assertThat(rules(operator(socket).carryOut(permit, WAIT))).containsExactly("used");
            assertThat(sent(socket)).isEqualTo(1);
        }
    }

    /** What the process does and says when it gets the change. */
    private interface Change {
        void by(OutputStream to) throws IOException;
    }

    /** A process that shows its bits, and does this on the change. */
    private ScriptedSocket onChange(Change change) throws IOException {
        return new ScriptedSocket((line, to) -> {
            if (line.equals(CHANGE)) {
                change.by(to);
            } else {
                look(line, to);
            }
        });
    }

    private static Fleet healthy() {
        return new Fleet().with("web1", UP, SERVING).with("web2", UP, SERVING).with("web3", UP, SERVING);
    }

    private Ending carryOut(ScriptedSocket socket) {
        return operator(socket).carryOut(permit(), WAIT);
    }

    private Operator operator(ScriptedSocket socket) {
        RuntimeApi api = new RuntimeApi(new Transport(), socket.target(null), Access.WRITE);
        return new Operator(
                guard,
                latest::get,
                Map.of(Fleet.PROXY, api),
                new AuditLog(audit()),
                "alice",
                InstantSource.fixed(Fleet.NOW),
                Duration.ofSeconds(10));
    }

    private Permit permit() {
        return permitFor(healthy());
    }

    private Permit permitFor(Fleet fleet) {
        Action drain = new Action(Fleet.server("web1"), ServerState.DRAIN, "it stalls");
        return ((Decision.Granted) guard.judge(drain, fleet.judged(), Fleet.NOW)).permit();
    }

    private void look(String line, OutputStream to) throws IOException {
        ScriptedSocket.say(
                to,
                line.equals("show info")
                        ? "Name: HAProxy\nVersion: 2.6.12\nPid: " + pid + "\nUptime_sec: 7\n\n"
                        : "1\n# be_name srv_name srv_admin_state\napp web1 " + bits + "\n" + siblings + "\n");
    }

    private static long sent(ScriptedSocket socket) {
        return socket.heard().stream()
                .filter(line -> line.contains("set server"))
                .count();
    }

    private static List<String> rules(Ending ending) {
        return switch (ending) {
            case Decision.Refused no -> no.reasons().stream().map(Reason::rule).toList();
            case Outcome outcome -> List.of("sent instead: " + outcome);
        };
    }

    private Path audit() {
        return folder.resolve("audit.jsonl");
    }
}

package org.drainboard.operate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.drainboard.haproxy.RealHaproxy;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.TrialResult;
import org.drainboard.operate.audit.AuditEntry;
import org.drainboard.operate.audit.AuditLine;
import org.drainboard.operate.audit.AuditReader;
import org.drainboard.operate.audit.Chain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders whose time is over, on the installed HAProxy; what is said is held against a look that shares no code. */
final class ReturningRealHaproxyTest {
    private static final ServerId WEB1 = Bench.server("app", "web1");
    private static RealHaproxy haproxy;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        haproxy = new RealHaproxy();
    }

    @AfterAll
    static void stop() throws IOException {
        haproxy.close();
    }

    @BeforeEach
    void ready() {
        haproxy.ask("admin.sock", "set server app/web1 state ready");
    }

    @Test
    void aDrainIsTakenBackOnceItsTimeIsOverAndNotBefore() throws IOException {
        Bench bench = bench(Access.WRITE);
        drain(bench, Duration.ofHours(1));
        assertThat(bench.returning.step()).as("before its time").isEmpty();
        assertThat(haproxy.adminBits("app", "web1")).isEqualTo("8");
        haproxy.ask("admin.sock", "set server app/web1 state ready");

        drain(bench, Duration.ZERO);
        assertThat(bench.returning.step())
                .singleElement()
                .isInstanceOfSatisfying(
                        Returned.Sent.class, sent -> assertThat(sent.ending()).isInstanceOf(Outcome.Verified.class));
        assertThat(haproxy.adminBits("app", "web1")).isEqualTo("0");
        assertThat(bench.returning.step()).as("once").isEmpty();
        assertThat(Chain.check(bench.log.file()).intact()).isTrue();
    }

    @Test
    void whatFailsItsTrialIsHeldBackAndSaidAndTriedAgain() throws IOException {
        Bench bench = new Bench(
                haproxy.target("admin.sock", null),
                folder.resolve("audit.jsonl"),
                Access.WRITE,
                _ -> new TrialResult(
                        TrialResult.Kind.FAILED, "no answer to /ping within 1 s", List.of(), Instant.now()));
        drain(bench, Duration.ZERO);

        assertThat(bench.returning.step())
                .singleElement()
                .isInstanceOfSatisfying(
                        Returned.HeldBack.class, held -> assertThat(held.why()).contains("fails when it is tried"));
        assertThat(bench.returning.step()).as("not at once again").isEmpty();
        assertThat(haproxy.adminBits("app", "web1")).isEqualTo("8");
        haproxy.waitUntil("it is tried again, and the log says so", () -> noted(bench, AuditEntry.Fate.HELD_BACK));
        assertThat(haproxy.adminBits("app", "web1")).isEqualTo("8");
        assertThat(bench.book.read().inForce(WEB1, Aspect.STATE).orElseThrow().expiryNote())
                .map(AuditEntry.Expiry::text)
                .hasValueSatisfying(text -> assertThat(text).contains("no answer to /ping"));
    }

    @Test
    void whatSomebodyChangedSinceLapsesAndTheLogSaysSo() throws IOException {
        Bench bench = bench(Access.WRITE);
        drain(bench, Duration.ZERO);
        haproxy.ask("admin.sock", "set server app/web1 state maint");

        assertThat(bench.returning.step())
                .singleElement()
                .isInstanceOfSatisfying(
                        Returned.Lapsed.class,
                        lapsed -> assertThat(lapsed.why()).contains("it is maint"));
        assertThat(haproxy.adminBits("app", "web1")).isEqualTo("1");
        assertThat(noted(bench, AuditEntry.Fate.LAPSED)).isTrue();
        haproxy.ask("admin.sock", "set server app/web1 state drain");
        assertThat(bench.returning.step()).as("never again").isEmpty();
    }

    @Test
    void anEnvironmentThatIsNotArmedAnyMoreIsReturnedAndNothingElse() throws IOException {
        Bench bench = bench(Access.ARM);
        bench.arming.arm("production", Duration.ofMinutes(5));
        drain(bench, Duration.ZERO);
        bench.arming.disarm("production");

        assertThat(bench.guard.judge(new Action(WEB1, ServerState.MAINT, "by hand"), bench.latest.get(), Instant.now()))
                .as("by hand")
                .isInstanceOf(Decision.Refused.class);
        assertThat(bench.returning.step()).singleElement().isInstanceOf(Returned.Sent.class);
        assertThat(haproxy.adminBits("app", "web1")).isEqualTo("0");
    }

    @Test
    void aReadOnlyEnvironmentIsNeverChanged() throws IOException {
        drain(bench(Access.WRITE), Duration.ZERO);

        assertThat(bench(Access.READ_ONLY).returning.step())
                .singleElement()
                .isInstanceOfSatisfying(
                        Returned.HeldBack.class, held -> assertThat(held.why()).contains("read-only"));
        assertThat(haproxy.adminBits("app", "web1")).isEqualTo("8");
    }

    @Test
    void anOrderOfAnotherInventoryIsLeftToTheProgramThatHasIt() throws IOException {
        Bench bench = bench(Access.WRITE);
        ServerId elsewhere = new ServerId(new BackendId(new ProxyId("staging", "lb9"), "app"), "web1");
        Action drain = new Action(
                elsewhere, new Change.State(ServerState.DRAIN), "", Cause.BY_HAND, Optional.of(Instant.EPOCH));
        UUID id = UUID.randomUUID();
        bench.log.append(new AuditEntry.Intent(
                id, Instant.EPOCH, "alice", drain, "the command", List.of(), List.of(), Books.READY, 42));
        bench.log.append(new AuditEntry.Result(id, Instant.EPOCH, drain, "verified", Books.DRAIN, "seen"));

        assertThat(bench.returning.step()).isEmpty();
    }

    @Test
    void ofManyProgramsOneSendsIt() throws Exception {
        drain(bench(Access.WRITE), Duration.ZERO);
        List<Callable<List<Returned>>> many = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Bench other = bench(Access.WRITE);
            many.add(other.returning::step);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int sent = 0;
            for (Future<List<Returned>> each : threads.invokeAll(many)) {
                sent += (int) each.get().stream()
                        .filter(returned -> returned instanceof Returned.Sent)
                        .count();
            }
            assertThat(sent).isEqualTo(1);
        }
        Ledger ledger = bench(Access.WRITE).book.read();
        assertThat(ledger.attempts(ledger.orders().getFirst().id())).hasSize(1);
        assertThat(haproxy.adminBits("app", "web1")).isEqualTo("0");
    }

    private Bench bench(Access access) {
        return new Bench(haproxy.target("admin.sock", null), folder.resolve("audit.jsonl"), access);
    }

    private static void drain(Bench bench, Duration expiry) {
        Action drain = new Action(
                WEB1,
                new Change.State(ServerState.DRAIN),
                "test",
                Cause.BY_HAND,
                Optional.of(Instant.now().plus(expiry)));
        assertThat(bench.operator.carryOut(Victim.permit(bench.guard.judge(drain, bench.latest.get(), Instant.now()))))
                .isInstanceOf(Outcome.Verified.class);
    }

    private static boolean noted(Bench bench, AuditEntry.Fate fate) {
        try {
            bench.returning.step();
            return new AuditReader(bench.log.file())
                    .next().lines().stream()
                            .anyMatch(line -> line instanceof AuditLine.Entry read
                                    && read.entry() instanceof AuditEntry.Expiry note
                                    && note.fate() == fate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.drainboard.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.model.haproxy.Claim.UP;
import static org.drainboard.model.verdict.Reality.SERVING;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.drainboard.haproxy.RealHaproxy;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs of one user, each with its own reading, order at the same moment. */
final class TwoProgramsTest {
    private static final int TIMES = 15;

    @TempDir
    private Path folder;

    /** The readings of {@link Fleet} are of its {@code NOW}. */
    private final Instant start = Instant.now();

    private final InstantSource clock = () -> Fleet.NOW.plus(Duration.between(start, Instant.now()));
    private final Fleet two = new Fleet().with("web1", UP, SERVING).with("web2", UP, SERVING);
    private final Guard guard = new Guard(Fleet.inventory(Access.WRITE), new Arming(clock));

    @Test
    void theyNeverTakeTheLastTwoServersAtOnce() throws Exception {
        int out = 0;
        try (RealHaproxy haproxy = new RealHaproxy();
                ExecutorService keyboards = Executors.newFixedThreadPool(2)) {
            for (int time = 0; time < TIMES; time++) {
                CyclicBarrier together = new CyclicBarrier(2);
                Path log = folder.resolve("audit-" + time + ".jsonl");
                Future<Ending> one = keyboards.submit(() -> maint(haproxy, "web1", log, together));
                Future<Ending> other = keyboards.submit(() -> maint(haproxy, "web2", log, together));
                List<Ending> endings = List.of(one.get(20, TimeUnit.SECONDS), other.get(20, TimeUnit.SECONDS));

                List<String> bits = List.of(haproxy.adminBits("app", "web1"), haproxy.adminBits("app", "web2"));
                assertThat(bits).as("%d: %s", time, endings).contains("0");
                out += bits.contains("1") ? 1 : 0;
                haproxy.ask("admin.sock", "set server app/web1 state ready;set server app/web2 state ready");
            }
        }
        assertThat(out).as("they do not always block each other").isPositive();
    }

    @Test
    void aColleaguesOrderOfThisSecondIsNotOverwrittenUnseen() throws Exception {
        try (RealHaproxy haproxy = new RealHaproxy()) {
            Proposal seenReady = Proposal.of(new Action(Fleet.server("web1"), ServerState.DRAIN, ""))
                    .drawn(new Seen(42, Standing.of(AdminState.READY, 1)));
            Permit permit = permit(seenReady);
            haproxy.ask("admin.sock", "set server app/web1 state maint");

            assertThat(operator(haproxy, folder.resolve("audit.jsonl")).carryOut(permit))
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            no -> assertThat(no.reasons())
                                    .extracting(Reason::rule)
                                    .containsExactly("changed-since"));
            assertThat(haproxy.adminBits("app", "web1")).isEqualTo("1");
        }
    }

    private Ending maint(RealHaproxy haproxy, String server, Path log, CyclicBarrier together) throws Exception {
        Operator operator = operator(haproxy, log);
        Permit permit = permit(Proposal.of(new Action(Fleet.server(server), ServerState.MAINT, "")));
        together.await(10, TimeUnit.SECONDS);
        return operator.carryOut(permit);
    }

    private Operator operator(RealHaproxy haproxy, Path log) {
        return new Operator(
                guard,
                two::judged,
                Map.of(Fleet.PROXY, new RuntimeApi(new Transport(), haproxy.target("admin.sock", null), Access.WRITE)),
                new AuditLog(log),
                "alice",
                clock,
                Duration.ofSeconds(2));
    }

    private Permit permit(Proposal proposal) throws IOException {
        return switch (guard.judge(proposal, two.judged(), Fleet.NOW)) {
            case Decision.Granted granted -> granted.permit();
            case Decision.NeedsConfirmation asks -> asks.confirmed();
            case Decision.NeedsOverride no -> throw new IOException(no.toString());
            case Decision.NeedsTrial no -> throw new IOException(no.toString());
            case Decision.Refused no -> throw new IOException(no.toString());
        };
    }
}

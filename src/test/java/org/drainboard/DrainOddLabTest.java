package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.drainboard.lab.Lab;
import org.drainboard.lab.Site;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.drain.DrainState;
import org.drainboard.operate.drain.Hindrance;
import org.drainboard.operate.drain.Remaining;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drains that others work against: clients with a cookie, an agent; and one that another server follows. */
final class DrainOddLabTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static @Nullable Lab odd;

    @BeforeAll
    static void open() {
        odd = Lab.start(Site.ODD);
    }

    @AfterAll
    static void close() {
        lab().close();
    }

    private static Lab lab() {
        if (odd == null) {
            throw new AssertionError("the lab did not start");
        }
        return odd;
    }

    @Test
    void stickyClientsKeepADrainFromEndingAndAreCountedAndMaintMovesThem() throws InterruptedException {
        ServerId web2 = DrainStand.server("app_sticky", "web2");
        try (DrainStand stand = stand()) {
            AtomicBoolean over = new AtomicBoolean();
            List<Integer> answers = new ArrayList<>();
            Thread client = Thread.ofVirtual().start(() -> {
                while (!over.get()) {
                    answers.add(stand.request("app_sticky", "slow.php?ms=200", "LAB=web2"));
                }
            });
            stand.order(web2, ServerState.DRAIN);
            DrainProgress sticky = stand.await("the client is seen to stay", web2, each -> {
                Double rate = each.stickyPerSecond();
                return each.state() == DrainState.NEVER && rate != null && rate > 1;
            });
            assertThat(sticky.stickyPerSecond()).isBetween(1.0, 5.0);
            assertThat(sticky.why()).contains("sticky clients still come: ", "maint does");
            assertThat(lab().haproxy().server("app_sticky", "web2").drained()).isTrue();

            stand.order(web2, ServerState.MAINT);
            stand.await("they are moved", web2, each -> each.state() == DrainState.DONE);
            over.set(true);
            client.join();
            assertThat(answers).hasSizeGreaterThan(5).containsOnly(200);
            stand.order(web2, ServerState.READY);
        }
    }

    @Test
    void anAgentThatUndoesADrainIsNamed() {
        ServerId web2 = DrainStand.server("app_agent", "web2");
        try (DrainStand stand = stand()) {
            stand.order(web2, ServerState.DRAIN);
            stand.await("it drains", web2, each -> each.state() == DrainState.DONE);
            lab().run("agent", "ready");
            DrainProgress undone = stand.await(
                    "the agent undoes it",
                    web2,
                    each -> each.hindrance(Hindrance.Kind.LOST).isPresent());
            assertThat(undone.state()).isEqualTo(DrainState.NEVER);
            assertThat(undone.why()).contains("its agent check is on", "turn the agent check off");
            assertThat(lab().haproxy().server("app_agent", "web2").admin()).isZero();
            lab().run("agent", "up");
        }
    }

    @Test
    void aServerThatFollowsIsSeenToDrainWithTheOneItTracks() throws InterruptedException {
        ServerId leader = DrainStand.server("app_agent", "web2");
        ServerId follower = DrainStand.server("app_follow", "web2");
        try (DrainStand stand = stand()) {
            AtomicBoolean over = new AtomicBoolean();
            Thread client = Thread.ofVirtual().start(() -> {
                while (!over.get()) {
                    stand.request("app_follow", "slow.php?ms=1500", "NONE=1");
                }
            });
            Lab.await(
                    "a request is at the follower",
                    LONG,
                    () -> lab().haproxy().server("app_follow", "web2").sessions() > 0);
            stand.order(leader, ServerState.DRAIN);
            DrainProgress drains =
                    stand.await("it is seen", follower, each -> each.sessions() instanceof Remaining.Known);
            assertThat(drains.ordered()).isEqualTo(ServerState.DRAIN);
            stand.await("it is drained", follower, each -> each.state() == DrainState.DONE);
            stand.order(leader, ServerState.READY);
            Lab.await("it is back", LONG, () -> stand.progress(follower).isEmpty());
            over.set(true);
            client.join();
        }
    }

    private static DrainStand stand() {
        return new DrainStand(lab(), LabConsole.on(lab()).inventory(), Duration.ofSeconds(10));
    }
}

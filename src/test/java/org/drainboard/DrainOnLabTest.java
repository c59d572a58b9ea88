package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.drainboard.lab.Lab;
import org.drainboard.lab.Site;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.operate.drain.Choice;
import org.drainboard.operate.drain.Choices;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.drain.DrainState;
import org.drainboard.operate.drain.Hindrance;
import org.drainboard.operate.drain.Remaining;
import org.junit.jupiter.api.Test;

/** Drains of real servers, to the end and beyond; pages that take long, and connections that are kept. */
final class DrainOnLabTest {
    private static final ServerId WEB1 = DrainStand.server("app_long", "web1");
    private static final Duration LONG = Duration.ofSeconds(30);

    /** At the deadline the choice names as many users as it cuts; what PHP goes on with is seen until it ends. */
    @Test
    void longRequestsAcrossTheGracePeriodAreNamedCountedAndCut() throws Exception {
        try (Lab lab = Lab.start(Site.SHOP);
                ExecutorService users = Executors.newVirtualThreadPerTaskExecutor()) {
            lab.haproxy().ask("set server app_fcgi/web1 state maint");
            lab.haproxy().ask("set server app_http/web1 state maint");
            try (DrainStand stand = new DrainStand(lab, LabConsole.on(lab).inventory(), Duration.ofSeconds(3))) {
                List<CompletableFuture<Integer>> answers = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    answers.add(CompletableFuture.supplyAsync(
                            () -> stand.request("app_long", "slow.php?ms=9000&token=secret", "NONE=1"), users));
                }
                Lab.await("they run", LONG, () -> sessions(lab, "web1") + sessions(lab, "web2") == 5);
                long mine = sessions(lab, "web1");
                assertThat(mine).isBetween(2L, 3L);

                stand.order(WEB1, ServerState.DRAIN);
                DrainProgress early =
                        stand.await("it is read", WEB1, each -> fresh(each.workers()) && fresh(each.sessions()));
                assertThat(early.state()).isEqualTo(DrainState.DRAINING);
                assertThat(early.running()).hasSize((int) mine).allSatisfy(request -> {
                    assertThat(request.path()).isEqualTo("/slow.php");
                    assertThat(request.script()).endsWith("/slow.php");
                });
                assertThat(Objects.requireNonNull(early.forecast()).text())
                        .startsWith("a prediction: in ")
                        .contains(mine + " users of " + mine + " would be cut");

                DrainProgress over =
                        stand.await("the grace period is over", WEB1, each -> each.state() == DrainState.OVERDUE);
                assertThat(over.toString()).doesNotContain("secret");
                Choice cut = Choices.of(over, stand.latest()).stream()
                        .filter(choice -> choice.kind() == Choice.Kind.SHUT_DOWN)
                        .findFirst()
                        .orElseThrow();
                assertThat(cut.text()).startsWith("shut down the rest: cuts " + mine + " users: /slow.php for ");
                stand.order(cut.proposal().orElseThrow());

                DrainProgress zombies = stand.await(
                        "PHP goes on for nobody",
                        WEB1,
                        each -> each.hindrance(Hindrance.Kind.ZOMBIES).isPresent());
                assertThat(zombies.hindrance(Hindrance.Kind.ZOMBIES)
                                .orElseThrow()
                                .text())
                        .startsWith(mine + " of " + mine + " requests that PHP has belong to no session");
                assertThat(zombies.state()).isNotEqualTo(DrainState.DONE);
                stand.await("PHP has ended", WEB1, each -> each.state() == DrainState.DONE);

                List<Integer> got =
                        answers.stream().map(CompletableFuture::join).toList();
                assertThat(got).filteredOn(status -> status == 200).hasSize(5 - (int) mine);
                assertThat(got).filteredOn(status -> status != 200).hasSize((int) mine);
            }
        }
    }

    /** HAProxy's default for FastCGI: a connection that is kept holds a worker although no session is left. */
    @Test
    void keptConnectionsKeepAServerFromBeingDrained() {
        try (Lab lab = Lab.start(Site.SHOP)) {
            ServerId web2 = DrainStand.server("app_keep", "web2");
            try (DrainStand stand = new DrainStand(lab, LabConsole.on(lab).inventory(), Duration.ofSeconds(3))) {
                assertThat(stand.request("app_keep", "index.php", "NONE=1")).isEqualTo(200);
                stand.order(web2, ServerState.DRAIN);
                DrainProgress kept = stand.await(
                        "it is seen",
                        web2,
                        each -> each.sessions().none()
                                && each.idle() instanceof Remaining.Known known
                                && known.fresh());
                assertThat(((Remaining.Known) kept.idle()).count()).isEqualTo(1);
                assertThat(kept.hindrance(Hindrance.Kind.KEPT_CONNECTIONS)).isPresent();
                assertThat(kept.state()).isNotEqualTo(DrainState.DONE);
                stand.order(web2, ServerState.MAINT);
                stand.await("maint closes them", web2, each -> each.state() == DrainState.DONE);
            }
        }
    }

    private static boolean fresh(Remaining left) {
        return left instanceof Remaining.Known known && known.fresh();
    }

    private static long sessions(Lab lab, String server) {
        return lab.haproxy().server("app_long", server).sessions();
    }
}

package org.drainboard.view.backend.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.TrialResult.Kind;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.drainboard.view.backend.action.Stage.Asking;
import org.drainboard.view.backend.action.Stage.Closed;
import org.drainboard.view.backend.action.Stage.Ended;
import org.drainboard.view.backend.action.Stage.Overriding;
import org.drainboard.view.backend.action.Stage.Trying;
import org.drainboard.view.backend.truth.Tone;
import org.junit.jupiter.api.Test;

/** Ready is earned: the trial, and the override of one that failed. */
final class TrialFlowTest {
    private static final ServerId WEB3 = Flows.server("lb1", "app_fcgi", "web3");

    private final Flows flows = new Flows(Samples.draining());
    private final ActionFlow flow = flows.flow;

    @Test
    void aServerThatPassesIsAskedAboutWithWhatItAnswered() {
        flows.order(ServerState.READY, WEB3);
        assertThat(flows.stage(Trying.class).proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.trial()).isEmpty());
        flow.confirm(Answers.NONE);
        assertThat(flows.actions.sent()).as("not while it is tried").isEmpty();

        flows.actions.tried(WEB3, Kind.PASSED, "200 in 12 ms", "connect ok 0.1 ms", "GET /deep.php 200 in 12 ms");
        Sheet sheet = SheetText.of(flows.stage(Asking.class), flows.actions.latest());
        assertThat(sheet.blocks()).anySatisfy(block -> {
            assertThat(block.heading()).isEqualTo("We tried it: passed");
            assertThat(block.entries()).extracting(Sheet.Entry::text).contains("connect ok 0.1 ms");
        });
        flow.confirm(Answers.NONE);
        assertThat(flows.actions.sent()).hasSize(1);
    }

    @Test
    void aServerThatFailsNeedsItsNameTypedAndAReason() {
        overriding();
        assertThat(flow.lacking(answers("", ""))).contains("web3");
        assertThat(flow.lacking(answers("web2", "hotfix"))).contains("web3");
        assertThat(flow.lacking(answers("web3", "  "))).contains("say why");
        flow.confirm(answers("web3", ""));
        assertThat(flows.actions.sent()).isEmpty();

        flow.confirm(answers("web3", "hotfix is in"));
        assertThat(flows.actions.sent()).singleElement().satisfies(permit -> {
            assertThat(permit.overridden()).isNotEmpty();
            assertThat(permit.action().reason()).isEqualTo("hotfix is in");
        });
    }

    @Test
    void aTrialThatHasGrownOldIsMadeAgainBeforeAnythingIsSent() {
        flows.actions.trialAge(Duration.ofSeconds(58));
        overriding();
        flows.actions.later(Duration.ofSeconds(3));
        flow.judgeAgain();
        assertThat(flows.stage()).as("it does not flip while a person types").isInstanceOf(Overriding.class);

        flow.confirm(answers("web3", "hotfix is in"));
        assertThat(flows.stage()).isInstanceOf(Trying.class);
        assertThat(flows.actions.sent()).isEmpty();
        flows.actions.trialAge(Duration.ZERO);
        flows.actions.tried(WEB3, Kind.PASSED, "200 in 12 ms", "connect ok 0.1 ms");
        assertThat(flows.stage()).isInstanceOf(Asking.class);
    }

    @Test
    void whoeverLeavesWhileItIsTriedHearsNoMoreOfIt() {
        flows.order(ServerState.READY, WEB3);
        flow.close();
        flows.actions.tried(WEB3, Kind.PASSED, "200", "connect ok");

        assertThat(flows.stage()).isInstanceOf(Closed.class);
    }

    @Test
    void severalAreTriedTogetherAndTheLastAnswerEndsIt() {
        ServerId web1 = Flows.server("lb1", "app_fcgi", "web1");
        flows.order(ServerState.READY, web1, WEB3);
        assertThat(flows.actions.trying()).containsExactly(web1, WEB3);

        flows.actions.tried(WEB3, Kind.FAILED, "refused", "connect refused");
        assertThat(SheetText.of(flows.stage(Trying.class), flows.actions.latest())
                        .blocks()
                        .getFirst()
                        .entries())
                .extracting(Sheet.Entry::word)
                .containsExactly("asking…", "failed");
        flows.actions.tried(web1, Kind.PASSED, "200", "connect ok");
        assertThat(flows.stage(Asking.class).going()).extracting(Target::server).containsExactly(web1);
        assertThat(flows.stage(Asking.class).leftOut())
                .extracting(Target::server)
                .containsExactly(WEB3);
    }

    @Test
    void readyIsCalledUpWithoutACheckWhereThatIsSoAndNeverHealthy() {
        flows.order(ServerState.READY, WEB3);
        flows.actions.tried(WEB3, Kind.PASSED, "200", "connect ok");
        flow.confirm(Answers.NONE);
        flows.actions.end(new Outcome.Verified(Standing.of(AdminState.READY, 1), List.of()));

        assertThat(facts()).anyMatch(line -> line.contains("UP without a check run yet"));
        flows.now(new Fleet()
                .backend("lb1", "app_fcgi", crew -> crew.good("web3", 4, 0, 0).status("UP 1/3"))
                .judged(10));
        assertThat(facts()).anyMatch(line -> line.startsWith("UP 1/3: UP without a check run yet"));
        assertThat(SheetText.of(flows.stage(), flows.actions.latest()).tone()).isEqualTo(Tone.WARN);
        assertThat(facts())
                .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("healthy"));
        flows.now(new Fleet()
                .backend("lb1", "app_fcgi", crew -> crew.good("web3", 4, 0, 0))
                .judged(11));
        assertThat(facts()).anyMatch(line -> line.contains("HAProxy shows UP, its last check L4OK"));
        assertThat(SheetText.of(flows.stage(), flows.actions.latest()).tone()).isEqualTo(Tone.GOOD);
    }

    private List<String> facts() {
        return SheetText.of(flows.stage(Ended.class), flows.actions.latest()).blocks().getFirst().entries().stream()
                .map(Sheet.Entry::text)
                .toList();
    }

    private void overriding() {
        flows.order(ServerState.READY, WEB3);
        flows.actions.tried(WEB3, Kind.FAILED, "500 in 40 ms", "connect ok 0.1 ms", "GET /deep.php 500 in 40 ms");
        assertThat(flows.stage()).isInstanceOf(Overriding.class);
    }

    private static Answers answers(String name, String reason) {
        return new Answers("", name, reason, "", "");
    }
}

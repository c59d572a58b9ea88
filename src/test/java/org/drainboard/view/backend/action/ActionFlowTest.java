package org.drainboard.view.backend.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.backend.action.Flows.VERIFIED;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.Reason;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.drainboard.view.backend.action.Stage.Asking;
import org.drainboard.view.backend.action.Stage.Closed;
import org.drainboard.view.backend.action.Stage.Ended;
import org.drainboard.view.backend.action.Stage.Judged;
import org.drainboard.view.backend.action.Stage.News;
import org.drainboard.view.backend.action.Stage.Overriding;
import org.drainboard.view.backend.action.Stage.Sending;
import org.drainboard.view.backend.action.Stage.Weighing;
import org.junit.jupiter.api.Test;

final class ActionFlowTest {
    private static final ServerId WEB1 = Flows.server("lb1", "app_fcgi", "web1");

    private final Flows flows = new Flows(Samples.healthy());
    private final ActionFlow flow = flows.flow;

    @Test
    void nothingIsSentBeforeSomeoneSaysYes() {
        flows.order(ServerState.DRAIN, WEB1);

        assertThat(flows.stage()).isInstanceOf(Asking.class);
        assertThat(flows.actions.sent()).isEmpty();
    }

    @Test
    void theReasonGoesWithTheCommandAndTheOutcomeComesBack() {
        flows.order(ServerState.DRAIN, WEB1);
        flow.confirm(Answers.because("  slow disk "));

        assertThat(flows.stage()).isInstanceOf(Sending.class);
        assertThat(flows.actions.sent()).singleElement().satisfies(permit -> {
            assertThat(permit.action().reason()).isEqualTo("slow disk");
            assertThat(permit.action().expiry()).isEmpty();
            assertThat(permit.command()).isEqualTo("set server app_fcgi/web1 state drain");
        });

        flows.actions.end(VERIFIED);
        assertThat(flows.stage(Ended.class).deliveries())
                .singleElement()
                .extracting(Delivery::state)
                .isEqualTo(new Delivery.State.Done(VERIFIED));
    }

    @Test
    void anOrderMayEndByItselfAndADrainHasItsGrace() {
        flows.order(ServerState.DRAIN, WEB1);
        assertThat(flow.lacking(new Answers("", "", "", "soon", ""))).contains("30m");
        flow.confirm(new Answers("", "", "", "soon", ""));
        assertThat(flows.actions.sent()).as("what cannot be read is not sent").isEmpty();

        flow.confirm(new Answers("", "", "", "30m", "2m"));
        assertThat(flows.actions.sent())
                .singleElement()
                .satisfies(permit -> assertThat(permit.action().expiry()).contains(Fleet.NOW.plusSeconds(1800)));
        assertThat(flows.graces.latestProperty().get())
                .as("not before it was sent")
                .isNull();
        flows.actions.end(VERIFIED);
        assertThat(flows.graces.latestProperty().get()).isEqualTo(WEB1);
        assertThat(flows.graces.of(WEB1)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void whatWasNotSentStartsNoDrain() {
        flows.order(ServerState.DRAIN, WEB1);
        flow.confirm(Answers.NONE);
        flows.actions.end(new Decision.Refused(List.of(new Reason("no-audit", "the disk is full"))));

        assertThat(flows.graces.latestProperty().get()).isNull();
    }

    @Test
    void aSecondYesWhileItIsOnItsWaySendsNothing() {
        flows.order(ServerState.DRAIN, WEB1);
        flow.confirm(Answers.NONE);
        flow.confirm(Answers.NONE);
        flows.order(ServerState.MAINT, WEB1);

        assertThat(flows.actions.sent()).hasSize(1);
        assertThat(flows.stage()).isInstanceOf(Sending.class);
    }

    @Test
    void itCannotBeLeftWhileTheOutcomeIsOpen() {
        flows.order(ServerState.DRAIN, WEB1);
        flow.confirm(Answers.NONE);
        flow.close();
        assertThat(flows.stage()).isInstanceOf(Sending.class);

        flows.actions.end(new Outcome.Unknown("closed"));
        flow.close();
        assertThat(flows.stage()).isInstanceOf(Closed.class);
    }

    @Test
    void aStrayKeyCannotSwapWhatIsAboutToBeConfirmed() {
        flows.order(ServerState.DRAIN, WEB1);
        flows.order(ServerState.MAINT, WEB1);
        flow.weigh(List.of(WEB1));

        assertThat(flows.stage(Asking.class).targets().getFirst().command()).endsWith("state drain");
    }

    @Test
    void aChangeMustBeSeenBeforeItCanBeConfirmed() {
        flows.order(ServerState.DRAIN, WEB1);
        flows.now(sharedTrouble());
        flow.judgeAgain();
        assertThat(news()).isEqualTo(News.NEW);

        flow.confirm(Answers.NONE);
        assertThat(news()).isEqualTo(News.SEEN);
        assertThat(flows.actions.sent()).isEmpty();

        flow.judgeAgain();
        assertThat(news()).as("the same again is no new change").isEqualTo(News.SEEN);
        flow.confirm(Answers.NONE);
        assertThat(flows.actions.sent()).hasSize(1);
    }

    @Test
    void aChangeBetweenTheLastLookAndTheYesIsShownInsteadOfSent() {
        flows.order(ServerState.DRAIN, WEB1);
        flows.actions.latest(sharedTrouble());

        flow.confirm(Answers.NONE);

        assertThat(flows.actions.sent()).isEmpty();
        assertThat(news()).isEqualTo(News.NEW);
    }

    @Test
    void aNewJudgementWithTheSameAnswerChangesNothing() {
        flows.order(ServerState.DRAIN, WEB1);
        flow.judgeAgain();

        assertThat(news()).isEqualTo(News.NONE);
    }

    @Test
    void theGuardHearsWhatWasOnScreenAndSaysWhatIsDifferentNow() {
        flows.actions.latest(Samples.draining());
        flows.order(ServerState.MAINT, WEB1);

        assertThat(flows.stage(Judged.class).targets().getFirst().doubts())
                .extracting(Reason::rule)
                .contains("changed-since");
    }

    @Test
    void whatComesToNeedAnOverrideWhileTheSheetIsOpenIsNotSent() {
        flows.order(ServerState.DRAIN, WEB1);
        flows.now(new Fleet()
                .backend("lb1", "app_fcgi", crew -> crew.good("web1", 3, 1, 27).maint("web2"))
                .judged(9));
        flow.judgeAgain();

        assertThat(flows.stage(Overriding.class).news()).isEqualTo(News.NEW);
        flow.confirm(Answers.NONE);
        assertThat(flows.actions.sent()).isEmpty();
    }

    @Test
    void aWeightIsAskedForThenJudgedThenSent() {
        flow.weigh(List.of(WEB1));
        assertThat(flows.stage()).isInstanceOf(Weighing.class);
        assertThat(flow.lacking(weight(""))).contains("0 to 256");
        assertThat(flow.lacking(weight("300"))).contains("256");
        flow.confirm(weight("much"));
        assertThat(flows.stage()).isInstanceOf(Weighing.class);

        flow.confirm(weight("50%"));
        assertThat(flows.stage(Asking.class).targets().getFirst().command())
                .isEqualTo("set server app_fcgi/web1 weight 50%");
        flow.confirm(new Answers("50%", "", "", "2h", ""));
        assertThat(flows.actions.sent())
                .singleElement()
                .satisfies(permit -> assertThat(permit.action().expiry()).contains(Fleet.NOW.plusSeconds(7200)));
    }

    @Test
    void whatHasNoEndIsNotGivenOne() {
        flow.request(new Change.ShutdownSessions(), List.of(WEB1));
        flow.confirm(new Answers("", "", "", "30m", ""));

        assertThat(flows.actions.sent())
                .singleElement()
                .satisfies(permit -> assertThat(permit.action().expiry()).isEmpty());
    }

    private static Judgement sharedTrouble() {
        return Samples.blackHole();
    }

    private static Answers weight(String text) {
        return new Answers(text, "", "", "", "");
    }

    private News news() {
        return flows.stage(Judged.class).news();
    }
}

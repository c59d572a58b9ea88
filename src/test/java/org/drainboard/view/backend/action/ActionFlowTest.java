package org.drainboard.view.backend.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Outcome;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.drainboard.view.backend.GuardedActions;
import org.drainboard.view.backend.Situations;
import org.drainboard.view.backend.action.Stage.Asking;
import org.drainboard.view.backend.action.Stage.Closed;
import org.drainboard.view.backend.action.Stage.Ended;
import org.drainboard.view.backend.action.Stage.News;
import org.drainboard.view.backend.action.Stage.Refused;
import org.drainboard.view.backend.action.Stage.Sending;
import org.junit.jupiter.api.Test;

final class ActionFlowTest {
    private static final Judgement HEALTHY = Samples.healthy();
    private static final ServerId WEB1 =
            HEALTHY.backends().getFirst().servers().getFirst().id();

    private final GuardedActions actions = new GuardedActions(Access.WRITE, HEALTHY);
    private final ActionFlow flow = new ActionFlow(actions);

    @Test
    void nothingIsSentBeforeSomeoneSaysYes() {
        flow.request(WEB1, ServerState.DRAIN);

        assertThat(flow.stage().get()).isInstanceOf(Asking.class);
        assertThat(actions.sent()).isEmpty();
    }

    @Test
    void theReasonGoesWithTheCommandAndTheOutcomeComesBack() {
        flow.request(WEB1, ServerState.DRAIN);
        flow.confirm("  slow disk ");

        assertThat(flow.stage().get()).isInstanceOf(Sending.class);
        assertThat(actions.sent()).singleElement().satisfies(permit -> {
            assertThat(permit.action().reason()).isEqualTo("slow disk");
            assertThat(permit.command()).isEqualTo("set server app_fcgi/web1 state drain");
        });

        Outcome verified = new Outcome.Verified(Standing.of(AdminState.ofBits(0x08), 1), List.of());
        actions.end(verified);
        assertThat(flow.stage().get())
                .isInstanceOfSatisfying(
                        Ended.class, ended -> assertThat(ended.ending()).isEqualTo(verified));
    }

    @Test
    void aSecondYesWhileItIsOnItsWaySendsNothing() {
        flow.request(WEB1, ServerState.DRAIN);
        flow.confirm("");
        flow.confirm("");
        flow.request(WEB1, ServerState.MAINT);

        assertThat(actions.sent()).hasSize(1);
        assertThat(flow.stage().get()).isInstanceOf(Sending.class);
    }

    @Test
    void itCannotBeLeftWhileTheOutcomeIsOpen() {
        flow.request(WEB1, ServerState.DRAIN);
        flow.confirm("");
        flow.close();
        assertThat(flow.stage().get()).isInstanceOf(Sending.class);

        actions.end(new Outcome.Unknown("closed"));
        flow.close();
        assertThat(flow.stage().get()).isInstanceOf(Closed.class);
    }

    @Test
    void aStrayKeyCannotSwapWhatIsAboutToBeConfirmed() {
        flow.request(WEB1, ServerState.DRAIN);
        flow.request(WEB1, ServerState.MAINT);

        assertThat(flow.stage().get())
                .isInstanceOfSatisfying(
                        Asking.class,
                        asking -> assertThat(asking.action().change().orders(ServerState.DRAIN))
                                .isTrue());
    }

    @Test
    void aChangeMustBeSeenBeforeItCanBeConfirmed() {
        flow.request(WEB1, ServerState.DRAIN);
        actions.latest(Samples.blackHole());
        flow.judgeAgain();
        assertThat(change()).isEqualTo(News.NEW);

        flow.confirm("");
        assertThat(change()).isEqualTo(News.SEEN);
        assertThat(actions.sent()).isEmpty();

        flow.judgeAgain();
        assertThat(change()).as("the same again is no new change").isEqualTo(News.SEEN);
        flow.confirm("");
        assertThat(actions.sent()).hasSize(1);
    }

    @Test
    void aChangeBetweenTheLastLookAndTheYesIsShownInsteadOfSent() {
        flow.request(WEB1, ServerState.DRAIN);
        actions.latest(Samples.blackHole());

        flow.confirm("");

        assertThat(actions.sent()).isEmpty();
        assertThat(change()).isEqualTo(News.NEW);
    }

    @Test
    void aNewJudgementWithTheSameAnswerChangesNothing() {
        flow.request(WEB1, ServerState.DRAIN);
        flow.judgeAgain();

        assertThat(change()).isEqualTo(News.NONE);
    }

    @Test
    void whatBecomesForbiddenIsRefusedWhileTheSheetIsOpen() {
        Judgement alone = new Fleet()
                .backend("lb1", "app_fcgi", crew -> crew.good("web1", 3, 1, 27).maint("web2"))
                .judged(9);
        flow.request(WEB1, ServerState.DRAIN);
        actions.latest(alone);
        flow.judgeAgain();

        assertThat(flow.stage().get())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.change()).isEqualTo(News.NEW));
        flow.confirm("");
        assertThat(actions.sent()).isEmpty();
    }

    @Test
    void theLastServingServerIsRefusedAtOnce() {
        Judgement one = Situations.oneServerBad();
        actions.latest(one);
        flow.request(one.backends().getFirst().servers().getLast().id(), ServerState.MAINT);

        assertThat(flow.stage().get()).isInstanceOf(Refused.class);
    }

    private News change() {
        return flow.stage().get() instanceof Asking asking ? asking.change() : News.NONE;
    }
}

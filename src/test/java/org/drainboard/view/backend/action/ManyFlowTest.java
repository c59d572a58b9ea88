package org.drainboard.view.backend.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.backend.action.Flows.VERIFIED;

import java.util.List;
import java.util.UUID;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Outcome;
import org.drainboard.view.Fleet;
import org.drainboard.view.backend.Situations;
import org.drainboard.view.backend.action.Stage.Asking;
import org.drainboard.view.backend.action.Stage.Ended;
import org.drainboard.view.backend.action.Stage.Overriding;
import org.drainboard.view.backend.action.Stage.Refused;
import org.drainboard.view.backend.action.Stage.Sending;
import org.junit.jupiter.api.Test;

/** One order for many servers: judged together, sent one after the other, each with its own outcome. */
final class ManyFlowTest {
    private static final ServerId A1 = Flows.server("lb1", "app", "web1");
    private static final ServerId A2 = Flows.server("lb1", "app", "web2");
    private static final ServerId B1 = Flows.server("lb1", "shop", "web1");
    private static final ServerId C1 = Flows.server("lb2", "app", "web1");

    private final Flows flows = new Flows(fleet());
    private final ActionFlow flow = flows.flow;

    private static Judgement fleet() {
        return new Fleet()
                .backend(
                        "lb1",
                        "app",
                        crew -> crew.good("web1", 9, 1, 27)
                                .good("web2", 9, 1, 27)
                                .good("web3", 9, 1, 27))
                .backend("lb1", "shop", crew -> crew.good("web1", 9, 1, 27).maint("web2"))
                .backend(
                        "lb2",
                        "app",
                        crew -> crew.good("web1", 9, 1, 27)
                                .good("web2", 9, 1, 27)
                                .good("web3", 9, 1, 27))
                .judged(1);
    }

    @Test
    void noneCountsOnAnotherThatGoesOutWithIt() {
        flows.order(ServerState.DRAIN, A1, A2);

        assertThat(flows.stage(Asking.class).going())
                .allSatisfy(target ->
                        assertThat(target.left().orElseThrow().inUse()).isEqualTo(1));
    }

    @Test
    void theyAreSentOneAfterTheOtherAndAFailureDoesNotStopTheNext() {
        flows.order(ServerState.DRAIN, A1, C1, A2);
        flow.confirm(Answers.because("deploy"));
        assertThat(flows.actions.sent()).hasSize(1);

        flows.actions.end(new Outcome.Unknown("closed without an answer"));
        assertThat(flows.actions.sent()).hasSize(2);
        assertThat(flows.stage(Sending.class).deliveries())
                .extracting(delivery -> delivery.state().getClass().getSimpleName())
                .containsExactly("Done", "UnderWay", "Waiting");
        flows.actions.end(new Outcome.Rejected("Permission denied"));
        flows.actions.end(VERIFIED);

        assertThat(flows.actions.sent())
                .extracting(permit -> permit.action().server())
                .as("each once")
                .containsExactly(A1, C1, A2);
        Sheet sheet = SheetText.of(flows.stage(Ended.class), flows.actions.latest());
        assertThat(sheet.title()).isEqualTo("1 of 3 verified, 1 unknown, 1 rejected: drain 3 servers");
        assertThat(sheet.next()).startsWith("Only part of it is done. Look at the Ordered column");
        assertThat(sheet.blocks().getFirst().entries())
                .extracting(Sheet.Entry::word)
                .as("what needs a look stands first")
                .containsExactly("unknown", "rejected", "verified");
        assertThat(flows.graces.latestProperty().get()).isEqualTo(A2);
    }

    @Test
    void whatSurelyChangedNothingCanBeAskedForAgainButNotTheUnknown() {
        flows.order(ServerState.DRAIN, A1, C1);
        flow.confirm(Answers.because("deploy"));
        flows.actions.end(new Outcome.Unknown("closed"));
        flows.actions.end(new Outcome.Rejected("Permission denied"));

        flow.rest();
        assertThat(flows.stage(Asking.class).targets())
                .extracting(Target::server)
                .containsExactly(C1);
        assertThat(flows.actions.sent()).as("asked, not sent").hasSize(2);
    }

    @Test
    void whatNeedsAnOverrideIsLeftOutAndCanBeDoneAlone() {
        flows.order(ServerState.DRAIN, A1, B1);
        Asking asking = flows.stage(Asking.class);
        assertThat(asking.going()).extracting(Target::server).containsExactly(A1);
        assertThat(asking.leftOut()).extracting(Target::server).containsExactly(B1);
        Sheet sheet = SheetText.of(asking, flows.actions.latest());
        assertThat(sheet.blocks())
                .extracting(Sheet.Block::heading)
                .containsExactly(
                        "Left out: 1. To override the guard, do one alone: its name must be typed",
                        "To be sent, one after the other: 1");
        assertThat(sheet.blocks().getFirst().entries().getFirst().word()).isEqualTo("do it alone");

        flow.confirm(Answers.NONE);
        flows.actions.end(VERIFIED);
        assertThat(SheetText.of(flows.stage(), flows.actions.latest()).title())
                .isEqualTo("1 of 2 verified, 1 left out: drain app/web1");
        flow.rest();
        assertThat(flows.stage(Overriding.class).target().server()).isEqualTo(B1);
    }

    @Test
    void whatIsLeftOutStaysAndIsCountedOn() {
        Flows half = new Flows(Situations.oneServerBad());
        ServerId stuck = Flows.server("lb1", "app_fcgi", "web1");
        half.order(ServerState.DRAIN, stuck, Flows.server("lb1", "app_fcgi", "web2"));

        assertThat(half.stage(Asking.class).going()).singleElement().satisfies(target -> {
            assertThat(target.server()).isEqualTo(stuck);
            assertThat(target.left().orElseThrow().inUse()).isEqualTo(1);
        });
    }

    @Test
    void aWholeBackendIsRefusedForEachOfItsServers() {
        flows.order(ServerState.MAINT, A1, A2, Flows.server("lb1", "app", "web3"));

        Refused refused = flows.stage(Refused.class);
        assertThat(refused.targets()).hasSize(3);
        assertThat(SheetText.of(refused, flows.actions.latest()).next()).contains("Choose fewer servers");
        flow.confirm(Answers.NONE);
        assertThat(flows.actions.sent()).isEmpty();
        flow.rest();
        assertThat(flows.stage(Asking.class).targets())
                .as("alone it is no harm")
                .hasSize(1);
    }

    @Test
    void escWhileSendingKeepsBackWhatStillWaits() {
        flows.order(ServerState.DRAIN, A1, A2);
        flow.confirm(Answers.NONE);
        flow.close();
        assertThat(flows.stage(Sending.class).stopping()).isTrue();

        flows.actions.end(VERIFIED);
        assertThat(flows.actions.sent()).hasSize(1);
        assertThat(flows.stage(Ended.class).deliveries().getLast().state()).isInstanceOf(Delivery.State.Stopped.class);
    }

    @Test
    void theSameServerElsewhereIsAChoiceOfTheSheet() {
        flows.order(ServerState.DRAIN, A1);
        List<Sheet.Choice> choices =
                SheetText.of(flows.stage(), flows.actions.latest()).form().choices();
        assertThat(choices)
                .extracting(Sheet.Choice::words)
                .containsExactly(
                        "only this", "web1 in every backend: 2", "app/web1 on every HAProxy: 2", "web1 everywhere: 3");

        flow.reach(Reach.EVERY_HAPROXY);
        assertThat(flows.stage(Asking.class).targets())
                .extracting(Target::server)
                .containsExactly(A1, C1);
        flow.reach(Reach.EVERY_BACKEND);
        assertThat(flows.stage(Asking.class).targets())
                .extracting(Target::server)
                .containsExactly(A1, B1);
        flow.reach(Reach.THESE);
        assertThat(flows.stage(Asking.class).targets())
                .extracting(Target::server)
                .containsExactly(A1);
    }

    @Test
    void anUndoIsOneOnItsOwnServerOnly() {
        Cause undo = Cause.of(Cause.Kind.UNDO, UUID.randomUUID());
        flow.request(List.of(new Action(A1, ServerState.DRAIN, "").by(undo)));
        flow.reach(Reach.EVERY_HAPROXY);
        assertThat(flows.stage(Asking.class).targets())
                .extracting(target -> target.action().cause())
                .containsExactly(undo, Cause.BY_HAND);
    }

    @Test
    void aServerThatIsGoneIsLeftOutAndSaidSo() {
        flows.order(ServerState.DRAIN, A1, Flows.server("lb1", "app", "web9"));

        assertThat(flows.stage(Asking.class).leftOut())
                .singleElement()
                .satisfies(target ->
                        assertThat(target.refusals().getFirst().rule()).isEqualTo("unknown-server"));
    }
}

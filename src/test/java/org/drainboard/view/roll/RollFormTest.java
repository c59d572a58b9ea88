package org.drainboard.view.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.roll.RollPlan;
import org.drainboard.view.Samples;
import org.drainboard.view.backend.GuardedActions;
import org.junit.jupiter.api.Test;

/** From the form to a queue's begin, on the real guard. */
final class RollFormTest {
    private final List<RollPlan> begun = new ArrayList<>();

    @Test
    void whatTheGuardAsksIsSeenBeforeASecondStartAgreesToIt() {
        GuardedActions guard = new GuardedActions(Access.WRITE, Samples.blackHole());
        RollForm form = new RollForm(rolling(guard));

        form.start(typed("1"));
        assertThat(form.said().get().agree()).isTrue();
        assertThat(form.said().get().text()).startsWith("app_fcgi/web1: ");
        assertThat(begun).isEmpty();

        form.changed();
        form.start(typed("1"));
        assertThat(begun).as("a change in the form is not agreed to").isEmpty();

        form.start(typed("1"));
        assertThat(begun)
                .singleElement()
                .satisfies(plan -> assertThat(plan.accepted().given()).isNotEmpty());
        assertThat(form.said().get().text()).isEmpty();
    }

    @Test
    void inAReadOnlyEnvironmentNothingBeginsHoweverOftenItIsStarted() {
        RollForm form = new RollForm(rolling(new GuardedActions(Access.READ_ONLY, Samples.healthy())));
        form.start(typed("1"));
        form.start(typed("1"));
        assertThat(form.said().get().text()).contains("read-only");
        assertThat(begun).isEmpty();
    }

    @Test
    void aReturnIsShownWhatTheGuardSaysOfReadyAndOnlyBringsBack() {
        GuardedActions guard = new GuardedActions(Access.WRITE, Samples.draining());
        RollForm form = new RollForm(rolling(guard));
        List<ServerId> servers = List.of(Rolls.id("web1"));
        TypedOrder back = new TypedOrder(servers, "1", "30s", RollPlan.AtDeadline.WAIT, "10 50", "20s", "", true);
        form.start(back);
        assertThat(form.said().get().agree()).isTrue();
        assertThat(form.said().get().text()).startsWith("app_fcgi/web1: ").contains("ready is earned");
        assertThat(begun).isEmpty();

        form.start(back);
        assertThat(begun)
                .singleElement()
                .satisfies(plan -> assertThat(plan.returning()).isTrue());
    }

    @Test
    void aWrongFieldIsNamed() {
        RollForm form = new RollForm(rolling(new GuardedActions(Access.WRITE, Samples.healthy())));
        form.start(typed("many"));
        assertThat(form.said().get().text()).isEqualTo("At most out: a number, not “many”.");
        assertThat(begun).isEmpty();
    }

    private Asked rolling(GuardedActions guard) {
        return new Asked(null) {
            @Override
            public List<Decision> preview(RollPlan plan) {
                ServerState first = plan.returning() ? ServerState.READY : ServerState.DRAIN;
                return plan.servers().stream()
                        .map(server -> Proposal.of(new Action(server, first, "")))
                        .map(proposal -> guard.judge(List.of(proposal)).getFirst())
                        .toList();
            }

            @Override
            public void begin(RollPlan plan) {
                RollFormTest.this.begun.add(plan);
            }
        };
    }

    private static TypedOrder typed(String atMost) {
        List<ServerId> servers = List.of(Rolls.id("web1"), Rolls.id("web2"));
        return new TypedOrder(servers, atMost, "30s", RollPlan.AtDeadline.WAIT, "25 50", "30s", "kernel", false);
    }
}

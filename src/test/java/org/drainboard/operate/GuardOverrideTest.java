package org.drainboard.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.model.haproxy.Claim.DOWN;
import static org.drainboard.model.haproxy.Claim.UP;
import static org.drainboard.model.verdict.Reality.NOT_SERVING;
import static org.drainboard.model.verdict.Reality.SERVING;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.junit.jupiter.api.Test;

/** What the guard refuses goes only by a typed name and a reason; ready is earned by a trial. */
final class GuardOverrideTest {
    private final Guard guard = new Guard(Fleet.inventory(Access.WRITE), new Arming(InstantSource.fixed(Fleet.NOW)));
    private final Fleet last = new Fleet().with("web1", UP, SERVING).with("web2", DOWN, NOT_SERVING);
    private final Fleet out = new Fleet().with("web1", DOWN, NOT_SERVING).with("web2", UP, SERVING);

    @Test
    void theLastServerGoesOnlyByItsNameAndAReason() {
        Decision decision = guard.judge(drain("web1"), last.judged(), Fleet.NOW);

        assertThat(decision).isInstanceOfSatisfying(Decision.NeedsOverride.class, no -> {
            assertThat(no.left().share().value()).isZero();
            TypedOverride override = no.override();
            assertThat(override.accept("web2", "the disk burns")).isInstanceOf(TypedOverride.Answer.Wanting.class);
            assertThat(override.accept("Web1", "the disk burns")).isInstanceOf(TypedOverride.Answer.Wanting.class);
            assertThat(override.accept("web1", "  ")).isInstanceOf(TypedOverride.Answer.Wanting.class);
            assertThat(override.accept("web1", "the disk burns"))
                    .isInstanceOfSatisfying(TypedOverride.Answer.Given.class, given -> {
                        assertThat(given.permit().action().reason()).isEqualTo("the disk burns");
                        assertThat(given.permit().overridden())
                                .extracting(Reason::rule)
                                .containsExactly("last-serving");
                    });
        });
    }

    @Test
    void readyIsNotGrantedBeforeATrial() {
        assertThat(guard.judge(ready("web1"), out.judged(), Fleet.NOW)).isInstanceOf(Decision.NeedsTrial.class);
    }

    @Test
    void aTrialHoldsForAMinuteOnly() {
        TrialResult trial = trial(TrialResult.Kind.PASSED, Fleet.NOW.minusSeconds(61));

        assertThat(guard.judge(Proposal.of(ready("web1")).tried(trial), out.judged(), Fleet.NOW))
                .isInstanceOf(Decision.NeedsTrial.class);
    }

    @Test
    void whatFailsItsTrialNeedsAnOverrideAndWhatCannotBeTriedAYes() {
        Proposal proposal = Proposal.of(ready("web1"));

        assertThat(GuardTest.refused(guard.judge(
                        proposal.tried(trial(TrialResult.Kind.FAILED, Fleet.NOW)), out.judged(), Fleet.NOW)))
                .containsExactly("fails-trial");
        assertThat(GuardTest.asked(guard.judge(
                        proposal.tried(trial(TrialResult.Kind.UNTRIED, Fleet.NOW)), out.judged(), Fleet.NOW)))
                .contains("untried");
    }

    @Test
    void aServerThatHasItsTrafficNeedsNoTrial() {
        assertThat(guard.judge(ready("web2"), out.judged(), Fleet.NOW)).isNotInstanceOf(Decision.NeedsTrial.class);
    }

    @Test
    void aTrialThatHasGrownOldIsNewsToTheOperator() {
        Proposal proposal = Proposal.of(ready("web1")).tried(trial(TrialResult.Kind.PASSED, Fleet.NOW));
        Permit permit = ((Decision.NeedsConfirmation) guard.judge(proposal, out.judged(), Fleet.NOW)).confirmed();

        Decision later = guard.again(permit, out.judged(), Fleet.NOW.plus(Duration.ofSeconds(61)));

        assertThat(News.since(permit, later)).isNotEmpty();
        assertThat(News.since(permit, guard.again(permit, out.judged(), Fleet.NOW)))
                .isEmpty();
    }

    private static TrialResult trial(TrialResult.Kind kind, Instant at) {
        return new TrialResult(kind, "connect refused", List.of(), at);
    }

    private static Action drain(String server) {
        return new Action(Fleet.server(server), ServerState.DRAIN, "");
    }

    private static Action ready(String server) {
        return new Action(Fleet.server(server), ServerState.READY, "");
    }
}

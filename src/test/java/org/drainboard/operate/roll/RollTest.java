package org.drainboard.operate.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.Reason;
import org.drainboard.operate.TrialResult;
import org.drainboard.operate.drain.DrainState;
import org.junit.jupiter.api.Test;

final class RollTest {
    private static final Ramp RAMP = new Ramp(List.of(10, 50), Duration.ofSeconds(5));

    @Test
    void oneAfterTheOtherIsDrainedHandedOverTriedAndBroughtBack() {
        Rolling queue = new Rolling(Rolling.plan(2).ramp(Ramp.NONE));
        queue.run(3);
        assertThat(queue.stage(1))
                .isInstanceOfSatisfying(
                        Stage.Draining.class,
                        draining -> assertThat(draining.progress()).isNotNull());
        assertThat(queue.stage(2)).isInstanceOf(Stage.Waiting.class);
        queue.drains.put(Rolling.web(1), DrainState.DONE);
        queue.run(5);
        assertThat(queue.stage(1))
                .isInstanceOfSatisfying(
                        Stage.HandedOver.class,
                        given -> assertThat(given.note()).isEqualTo("nothing was left on it"));
        assertThat(queue.carried).containsExactly("drain app/web1");
        queue.roll().workDone(Rolling.web(1), queue.now());
        queue.run(6);
        assertThat(queue.stage(1)).isEqualTo(new Stage.Done(""));
        assertThat(queue.carried).containsExactly("drain app/web1", "ready app/web1", "drain app/web2");
        queue.drains.put(Rolling.web(2), DrainState.DONE);
        queue.run(2).roll().workDone(Rolling.web(2), queue.now());
        queue.run(6);
        assertThat(queue.roll().status().phase()).isEqualTo(new RollStatus.Phase.Finished());
        assertThat(queue.roll().status().done()).isEqualTo(2);
    }

    @Test
    void noMoreThanAllowedAreOutAndEachIsJudgedAfterTheOneBefore() {
        Rolling queue = new Rolling(Rolling.plan(4).atMostOut(2));
        List<Step> first = queue.second();
        assertThat(first).singleElement().extracting(Step::server).isEqualTo(Rolling.web(1));
        assertThat(queue.second()).as("while the first is under way").isEmpty();
        first.forEach(queue::carryOut);
        queue.run(10);
        assertThat(queue.carried).containsExactly("drain app/web1", "drain app/web2");
        assertThat(queue.roll().status().out()).containsExactly(Rolling.web(1), Rolling.web(2));
    }

    @Test
    void theNextIsNotTakenOutOnAReadingFromBeforeTheLastOrder() {
        Rolling queue = new Rolling(Rolling.plan(2).atMostOut(2));
        queue.second().forEach(queue::carryOut);
        assertThat(queue.seconds(0)).isEmpty();
        assertThat(queue.second()).singleElement().extracting(Step::server).isEqualTo(Rolling.web(2));
    }

    @Test
    void theWeightComesBackInStepsThatLastWhileNothingWorsens() {
        Rolling queue = returning(RAMP);
        queue.run(3);
        assertThat(queue.carried).containsExactly("weight 10 app/web1", "ready app/web1");
        assertThat(queue.stage(1).words()).isEqualTo("ramping at 10 %");
        queue.run(3);
        assertThat(queue.carried).hasSize(2);
        queue.run(4);
        assertThat(queue.stage(1).words()).isEqualTo("ramping at 50 %");
        queue.verdict = Verdict.AT_RISK;
        queue.run(10);
        assertThat(queue.carried).containsExactly("weight 10 app/web1", "ready app/web1", "weight 50 app/web1");
        assertThat(paused(queue)).contains("production/app (lb1) is AT RISK now: 4 of 4 workers stuck");
        queue.roll().resume(queue.now());
        queue.run(8);
        assertThat(queue.carried).endsWith("weight 100 app/web1");
        assertThat(queue.stage(1)).isEqualTo(new Stage.Done(""));
    }

    @Test
    void anAlgorithmWithoutWeightsIsToldFromTheRejection() {
        Rolling queue = returning(RAMP);
        queue.run(1);
        Step weight = queue.second().getFirst();
        queue.end(
                weight,
                new Outcome.Rejected(
                        "Backend is using a static LB algorithm and only accepts weights '0%' and '100%'."));
        queue.run(3);
        assertThat(queue.carried).containsExactly("ready app/web1");
        assertThat(queue.stage(1))
                .isInstanceOfSatisfying(
                        Stage.Done.class,
                        done -> assertThat(done.note())
                                .startsWith("no ramp: HAProxy says \"Backend is using a static LB algorithm"));
    }

    @Test
    void aWeightThatIsTooSmallToBeDividedHasNoRamp() {
        assertThat(Ramp.GENTLE.steps(1)).isEmpty();
        assertThat(Ramp.GENTLE.steps(4)).containsExactly(new Ramp.Step(25, 1), new Ramp.Step(50, 2));
        assertThat(Ramp.GENTLE.steps(100))
                .containsExactly(new Ramp.Step(10, 10), new Ramp.Step(25, 25), new Ramp.Step(50, 50));
        Rolling queue = returning(RAMP);
        queue.weights.put("web1", 1);
        queue.run(4);
        assertThat(queue.stage(1)).isEqualTo(new Stage.Done("no ramp: a weight of 1 cannot be divided"));
    }

    @Test
    void aServerThatHaproxyCallsDownKeepsItsSmallWeight() {
        Rolling queue = returning(RAMP);
        queue.run(3);
        queue.claim = Claim.DOWN;
        queue.run(6);
        assertThat(paused(queue)).contains("HAProxy calls it DOWN: it keeps its weight of 10");
        assertThat(queue.carried).doesNotContain("weight 50 app/web1");
    }

    @Test
    void aVerdictThatWorsensTwiceInARowPausesBeforeTheNextIsTakenOut() {
        Rolling queue = new Rolling(Rolling.plan(3).atMostOut(3));
        queue.run(2);
        queue.verdict = Verdict.FALSE_HEALTHY;
        queue.second();
        queue.verdict = Verdict.HONEST;
        queue.run(1);
        assertThat(queue.roll().status().phase()).as("once is a blip").isEqualTo(new RollStatus.Phase.Running());
        int before = queue.carried.size();
        queue.verdict = Verdict.FALSE_HEALTHY;
        queue.second();
        queue.run(5);
        assertThat(paused(queue)).contains("is FALSE HEALTHY now");
        assertThat(queue.carried).hasSize(before);
    }

    @Test
    void aStepThatIsNotVerifiedPausesAndIsNotSentAgainByItself() {
        Rolling queue = new Rolling(Rolling.plan(1));
        Step drain = queue.second().getFirst();
        queue.end(drain, new Outcome.Unknown("no answer came"));
        queue.run(5);
        assertThat(queue.carried).isEmpty();
        assertThat(paused(queue)).contains("drain app/web1 did not end as meant: no answer came");
        queue.roll().resume(queue.now());
        queue.run(1);
        assertThat(queue.carried).containsExactly("drain app/web1");
    }

    @Test
    void whatTheGuardRefusesIsNeverOverridden() {
        Rolling queue = new Rolling(Rolling.plan(1));
        Step drain = queue.second().getFirst();
        queue.roll()
                .ended(
                        drain,
                        new Step.Result.Refuses(List.of(new Reason("last-serving", "web1 is the only server"))),
                        queue.now());
        assertThat(paused(queue)).contains("the guard refuses drain app/web1: web1 is the only server", "by hand");
        Rolling refused = new Rolling(Rolling.plan(1));
        refused.end(
                refused.second().getFirst(),
                new Decision.Refused(List.of(new Reason("stale-reading", "the reading is 20 s old"))));
        assertThat(paused(refused)).contains("nothing was sent: the reading is 20 s old");
    }

    @Test
    void whatTheGuardAsksIsAgreedToByResuming() {
        Rolling queue = new Rolling(Rolling.plan(1));
        Step drain = queue.second().getFirst();
        assertThat(queue.roll().accepted().given()).isEmpty();
        queue.roll()
                .ended(
                        drain,
                        new Step.Result.Asks(List.of(new Reason("sticky-clients", "3 of 9 came by a cookie"))),
                        queue.now());
        assertThat(paused(queue)).contains("before drain app/web1 the guard asks: 3 of 9", "Resume to agree");
        queue.roll().resume(queue.now());
        assertThat(queue.roll().accepted().given())
                .extracting(given -> given.reason().rule())
                .containsExactly("sticky-clients");
        queue.run(1);
        assertThat(queue.carried).containsExactly("drain app/web1");
    }

    @Test
    void atTheDeadlineWhatWasChosenBeforehandHappens() {
        Rolling wait = late(RollPlan.AtDeadline.WAIT);
        assertThat(wait.carried).containsExactly("drain app/web1");
        assertThat(wait.stage(1)).isInstanceOf(Stage.Draining.class);
        Rolling maint = late(RollPlan.AtDeadline.MAINT);
        assertThat(maint.carried).containsExactly("drain app/web1", "maint app/web1");
        assertThat(maint.stage(1))
                .isInstanceOfSatisfying(
                        Stage.HandedOver.class,
                        given -> assertThat(given.note()).isEqualTo("put into maint at the deadline: 2 sessions left"));
        Rolling cut = late(RollPlan.AtDeadline.CUT);
        assertThat(cut.carried).containsExactly("drain app/web1", "shutdown sessions app/web1");
        assertThat(cut.roll().accepted().rules()).contains("cuts-users");
        assertThat(cut.stage(1)).isInstanceOf(Stage.HandedOver.class);
    }

    @Test
    void aServerThatFailsItsTrialStaysOutAndIsTriedAgainOnResume() {
        Rolling queue = new Rolling(Rolling.plan(2).ramp(Ramp.NONE));
        queue.run(2);
        queue.drains.put(Rolling.web(1), DrainState.DONE);
        queue.run(2).roll().workDone(Rolling.web(1), queue.now());
        Step trial = queue.second().getFirst();
        queue.roll()
                .ended(
                        trial,
                        new Step.Result.Tried(new TrialResult(
                                TrialResult.Kind.FAILED, "HTTP 500 from /deep.php", List.of(), queue.now())),
                        queue.now());
        assertThat(queue.stage(1)).isInstanceOf(Stage.Failed.class);
        assertThat(paused(queue)).contains("app/web1 fails when it is tried: HTTP 500 from /deep.php");
        queue.run(3);
        assertThat(queue.carried).containsExactly("drain app/web1");
        queue.roll().resume(queue.now());
        queue.run(4);
        assertThat(queue.carried).contains("ready app/web1");
    }

    @Test
    void aDrainThatAReloadDroppedPausesAndIsGivenAgainOnResume() {
        Rolling queue = new Rolling(Rolling.plan(1));
        queue.run(2);
        queue.admin.put("web1", AdminState.READY);
        queue.drains.put(Rolling.web(1), DrainState.NEVER);
        queue.run(2);
        assertThat(paused(queue)).contains("app/web1 is in use again");
        queue.roll().resume(queue.now());
        queue.run(1);
        assertThat(queue.carried).containsExactly("drain app/web1", "drain app/web1");
    }

    @Test
    void abortLeavesWhatIsOutAndListsIt() {
        Rolling queue = new Rolling(Rolling.plan(3).atMostOut(2));
        queue.run(4);
        queue.roll().abort();
        queue.run(4);
        assertThat(queue.roll().status().phase())
                .isEqualTo(new RollStatus.Phase.Aborted(List.of(Rolling.web(1), Rolling.web(2))));
        assertThat(queue.carried).hasSize(2);
        queue.roll().resume(queue.now());
        assertThat(queue.second()).as("an aborted queue stays aborted").isEmpty();
    }

    @Test
    void aSkippedServerIsLeftAsItIsAndTheNextFollows() {
        Rolling queue = new Rolling(Rolling.plan(2));
        queue.run(2);
        queue.roll().skip(Rolling.web(1), queue.now());
        queue.run(2);
        assertThat(queue.stage(1)).isEqualTo(new Stage.Skipped("still out: bring it back by hand"));
        assertThat(queue.carried).containsExactly("drain app/web1", "drain app/web2");
        queue.roll().abort();
        assertThat(queue.roll().status().phase())
                .as("what was skipped is out all the same")
                .isEqualTo(new RollStatus.Phase.Aborted(List.of(Rolling.web(1), Rolling.web(2))));
    }

    @Test
    void aStepUnderWayIsNotTakenTwiceByPauseResumeOrSkip() {
        Rolling queue = new Rolling(Rolling.plan(2));
        Step drain = queue.second().getFirst();
        queue.roll().pause("paused by hand");
        queue.roll().resume(queue.now());
        assertThat(queue.second()).isEmpty();
        queue.roll().skip(Rolling.web(1), queue.now());
        assertThat(queue.second()).isEmpty();
        queue.carryOut(drain);
        assertThat(queue.stage(1)).isEqualTo(new Stage.Skipped("still out: bring it back by hand"));
    }

    @Test
    void aStepThatStillWaitsIsTakenBackByAPauseAnEndOrASkip() {
        Rolling paused = new Rolling(Rolling.plan(2));
        Step drain = paused.second().getFirst();
        assertThat(paused.roll().wants(drain, paused.now())).isTrue();
        paused.roll().pause("paused by hand");
        assertThat(paused.roll().wants(drain, paused.now())).isFalse();
        paused.roll().resume(paused.now());
        assertThat(paused.second()).as("given out anew").containsExactly(drain);

        Rolling ended = new Rolling(Rolling.plan(2));
        Step never = ended.second().getFirst();
        ended.roll().abort();
        assertThat(ended.roll().wants(never, ended.now())).isFalse();

        Rolling skipped = new Rolling(Rolling.plan(2));
        Step other = skipped.second().getFirst();
        skipped.roll().skip(Rolling.web(1), skipped.now());
        assertThat(skipped.roll().wants(other, skipped.now())).isFalse();
        assertThat(skipped.stage(1)).isEqualTo(new Stage.Skipped("left as it is"));
    }

    @Test
    void whoIsOutAlreadyIsLeftAlone() {
        Rolling queue = new Rolling(Rolling.plan(2));
        queue.admin.put("web1", new AdminState(Set.of(AdminFlag.FORCED_MAINT)));
        queue.run(3);
        assertThat(queue.stage(1)).isInstanceOf(Stage.Skipped.class);
        assertThat(queue.carried).containsExactly("drain app/web2");
    }

    @Test
    void nothingIsDoneOnAnOldReading() {
        Rolling queue = new Rolling(Rolling.plan(1));
        queue.readable = false;
        assertThat(queue.second()).isEmpty();
        queue.readable = true;
        assertThat(queue.second()).hasSize(1);
    }

    @Test
    void aServerThatIsInUseIsNotBroughtDownToASmallWeightToComeBack() {
        Rolling queue = returning(RAMP);
        queue.admin.put("web1", AdminState.READY);
        queue.run(3);
        assertThat(queue.stage(1)).isEqualTo(new Stage.Skipped("it is in use already, so it was left as it is"));
        assertThat(queue.carried).isEmpty();
    }

    private static Rolling late(RollPlan.AtDeadline then) {
        Rolling queue = new Rolling(Rolling.plan(1).grace(Duration.ofSeconds(5), then));
        queue.run(2);
        queue.drains.put(Rolling.web(1), DrainState.OVERDUE);
        return queue.run(3);
    }

    private static Rolling returning(Ramp ramp) {
        Rolling queue = new Rolling(
                RollPlan.returning(List.of(Rolling.web(1)), "kernel").ramp(ramp));
        queue.admin.put("web1", new AdminState(Set.of(AdminFlag.FORCED_DRAIN)));
        return queue;
    }

    private static String paused(Rolling queue) {
        return queue.roll().status().phase() instanceof RollStatus.Phase.Paused(String why) ? why : "not paused";
    }
}

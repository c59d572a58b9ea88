package org.drainboard.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.model.haproxy.Claim.UP;
import static org.drainboard.model.verdict.Reality.SERVING;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Several actions at once, what the others can carry, and what moved while a person looked. */
final class GuardTogetherTest {
    private final Guard guard = guard(History.NONE);
    private final Fleet three =
            new Fleet().with("web1", UP, SERVING).with("web2", UP, SERVING).with("web3", UP, SERVING);

    @Test
    void nobodyCountsOnAServerThatGoesOutToo() {
        List<Decision> two = guard.judge(drains("web1", "web2"), three.judged(), Fleet.NOW);

        assertThat(two)
                .allSatisfy(decision -> assertThat(decision)
                        .isInstanceOfSatisfying(
                                Decision.NeedsConfirmation.class,
                                asks -> assertThat(asks.left().inUse()).isEqualTo(1)));
        assertThat(guard.judge(drains("web1", "web2", "web3"), three.judged(), Fleet.NOW))
                .allSatisfy(decision -> assertThat(GuardTest.refused(decision)).containsExactly("last-serving"));
    }

    @Test
    void aShareThatComesToNothingTakesOutToo() {
        List<Proposal> halves = Stream.of("web1", "web2", "web3")
                .map(name ->
                        Proposal.of(new Action(Fleet.server(name), new Change.SetWeight(new Weight.Percent(50)), "")))
                .toList();

        assertThat(guard.judge(halves, three.judged(), Fleet.NOW))
                .as("half of a weight of 1 is 0")
                .allSatisfy(decision -> assertThat(GuardTest.refused(decision)).containsExactly("last-serving"));
    }

    @Test
    void asManyMakingReadyTakeNothingAway() {
        List<Proposal> readies = Stream.of("web1", "web2", "web3")
                .map(name -> Proposal.of(new Action(Fleet.server(name), ServerState.READY, "")))
                .toList();

        assertThat(guard.judge(readies, three.judged(), Fleet.NOW))
                .allSatisfy(decision -> assertThat(GuardTest.asked(decision)).containsExactly("already"));
    }

    @Test
    void theWorkersOfAPoolBehindTwoServersAreCountedOnce() {
        Fleet shared = new Fleet()
                .busy("web1", 6, 12, 2, 8)
                .busy("web2", 6, 12, 4, 8)
                .ofPool("www")
                .busy("web3", 6, 12, 4, 8)
                .ofPool("www");

        assertThat(guard.judge(drains("web1"), shared.judged(), Fleet.NOW).getFirst())
                .isInstanceOfSatisfying(
                        Decision.NeedsConfirmation.class,
                        asks -> assertThat(asks.reasons())
                                .anySatisfy(reason -> assertThat(reason.text())
                                        .contains("need about 6 workers, but web2, web3 have 4 free")));
    }

    @Test
    void whoStaysMustHaveTheWorkersForWhatLeaves() {
        Fleet tight = new Fleet().busy("web1", 6, 12, 2, 8).busy("web2", 6, 12, 2, 8);
        Fleet easy = new Fleet().busy("web1", 1, 2, 7, 8).busy("web2", 1, 2, 7, 8);

        assertThat(guard.judge(drains("web1"), tight.judged(), Fleet.NOW).getFirst())
                .isInstanceOfSatisfying(
                        Decision.NeedsConfirmation.class,
                        asks -> assertThat(asks.reasons())
                                .anySatisfy(reason -> assertThat(reason.text())
                                        .isEqualTo("12 requests a second would move and need about 6 workers, but web2"
                                                + " has 2 free: they would be full")));
        assertThat(guard.judge(drains("web1"), easy.judged(), Fleet.NOW).getFirst())
                .isInstanceOf(Decision.Granted.class);
    }

    @Test
    void whatWaitsOnAServerThatDoesNotServeIsNotANeed() {
        Fleet hole = new Fleet().stuck("web1", 40, 3).busy("web2", 1, 3, 4, 8);

        assertThat(guard.judge(drains("web1"), hole.judged(), Fleet.NOW).getFirst())
                .as("3 a second x 0.5 s are 2 workers, whatever waits in front of the stuck ones")
                .isInstanceOf(Decision.Granted.class);
    }

    @Test
    void aBackupServesNobodyWhileAFailingServerIsInUse() {
        Fleet fleet = new Fleet()
                .with("web1", UP, SERVING)
                .with("web2", UP, Reality.NOT_SERVING)
                .with(Fleet.row("spare", UP, AdminState.READY, true, null, "UP", 0, 0), SERVING, Verdict.HONEST);

        assertThat(GuardTest.refused(
                        guard.judge(drains("web1"), fleet.judged(), Fleet.NOW).getFirst()))
                .containsExactly("last-really-serving");
    }

    @Test
    void whatLeavesTogetherMustFitTogether() {
        Fleet fleet =
                new Fleet().busy("web1", 4, 8, 4, 8).busy("web2", 4, 8, 4, 8).busy("web3", 2, 4, 6, 8);

        assertThat(guard.judge(drains("web1"), fleet.judged(), Fleet.NOW).getFirst())
                .isInstanceOf(Decision.Granted.class);
        assertThat(guard.judge(drains("web1", "web2"), fleet.judged(), Fleet.NOW))
                .allSatisfy(decision -> assertThat(GuardTest.asked(decision)).contains("not-enough-workers"));
        assertThat(guard.judge(drains("web1", "web2"), fleet.judged(), Fleet.NOW)
                        .getFirst())
                .asString()
                .contains("together with web2 16 requests a second would move and need about 8 workers,"
                        + " but web3 has 6 free");
    }

    @Test
    void aSmallerWeightMovesItsShareOnly() {
        Fleet tight = new Fleet().busy("web1", 6, 12, 2, 8).busy("web2", 6, 12, 2, 8);

        assertThat(GuardTest.asked(guard.judge(weight(new Weight.Absolute(0)), tight.judged(), Fleet.NOW)))
                .contains("not-enough-workers");
        assertThat(GuardTest.asked(guard.judge(weight(new Weight.Absolute(1)), tight.judged(), Fleet.NOW)))
                .containsExactly("already");
    }

    private static Action weight(Weight weight) {
        return new Action(Fleet.server("web1"), new Change.SetWeight(weight), "");
    }

    @Test
    void weightZeroTakesOutAndIsNotLetThroughOnTheLastServer() {
        Fleet one = new Fleet().with("web1", UP, SERVING);
        Action zero = new Action(Fleet.server("web1"), new Change.SetWeight(new Weight.Absolute(0)), "");
        Action half = new Action(Fleet.server("web1"), new Change.SetWeight(new Weight.Percent(50)), "");

        assertThat(GuardTest.refused(guard.judge(zero, one.judged(), Fleet.NOW)))
                .containsExactly("last-serving");
        assertThat(GuardTest.refused(guard.judge(half, one.judged(), Fleet.NOW)))
                .as("half of a weight of 1 is 0")
                .containsExactly("last-serving");
        assertThat(GuardTest.asked(guard.judge(zero, three.judged(), Fleet.NOW)))
                .contains("weight-zero");
    }

    @Test
    void cuttingSessionsNamesHowManyUsersItCuts() {
        Fleet busy = new Fleet().busy("web1", 6, 12, 2, 8).busy("web2", 1, 2, 7, 8);
        Action cut = new Action(Fleet.server("web1"), new Change.ShutdownSessions(), "");

        assertThat(guard.judge(cut, busy.judged(), Fleet.NOW))
                .isInstanceOfSatisfying(
                        Decision.NeedsConfirmation.class,
                        asks -> assertThat(asks.reasons())
                                .singleElement()
                                .satisfies(reason -> assertThat(reason.text()).startsWith("it cuts 6 requests")));
    }

    @Test
    void whatMovedSinceThePersonLookedIsSaid() {
        Proposal drain = drains("web1").getFirst();
        Standing other = Standing.of(new AdminState(Set.of(AdminFlag.FORCED_DRAIN)), 1);

        assertThat(GuardTest.asked(guard.judge(drain.drawn(new Seen(42, other)), three.judged(), Fleet.NOW)))
                .containsExactly("changed-since");
        assertThat(GuardTest.asked(guard.judge(
                        drain.drawn(new Seen(41, Standing.of(AdminState.READY, 1))), three.judged(), Fleet.NOW)))
                .containsExactly("reloaded-since");
        assertThat(guard.judge(drain.drawn(new Seen(42, Standing.of(AdminState.READY, 1))), three.judged(), Fleet.NOW))
                .isInstanceOf(Decision.Granted.class);
    }

    @Test
    void whatOthersChangedLatelyIsSaid() {
        Guard told = guard((server, now) -> Optional.of(new History.ForeignChange("drain to ready", now)));

        assertThat(GuardTest.asked(told.judge(drains("web1").getFirst(), three.judged(), Fleet.NOW)))
                .containsExactly("changed-by-others");
    }

    private static Guard guard(History history) {
        Instant now = Fleet.NOW;
        return new Guard(Fleet.inventory(Access.WRITE), new Arming(InstantSource.fixed(now)), history);
    }

    private static List<Proposal> drains(String... names) {
        return Stream.of(names)
                .map(name -> Proposal.of(new Action(Fleet.server(name), ServerState.DRAIN, "")))
                .toList();
    }
}

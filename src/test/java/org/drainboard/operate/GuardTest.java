package org.drainboard.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.model.haproxy.Claim.DOWN;
import static org.drainboard.model.haproxy.Claim.DRAIN;
import static org.drainboard.model.haproxy.Claim.UP;
import static org.drainboard.model.verdict.Reality.IMPAIRED;
import static org.drainboard.model.verdict.Reality.NOT_SERVING;
import static org.drainboard.model.verdict.Reality.SERVING;
import static org.drainboard.model.verdict.Reality.UNKNOWN;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GuardTest {
    static final TrialResult PASSED = new TrialResult(TrialResult.Kind.PASSED, "it answers", List.of(), Fleet.NOW);

    private static final InstantSource CLOCK = InstantSource.fixed(Fleet.NOW);

    private final Arming arming = new Arming(CLOCK);
    private final Fleet healthy =
            new Fleet().with("web1", UP, SERVING).with("web2", UP, SERVING).with("web3", UP, SERVING);

    @Test
    void withHealthyOthersADrainIsGrantedWithItsCommandAndWhatIsLeft() {
        assertThat(ask(healthy, ServerState.DRAIN)).isInstanceOfSatisfying(Decision.Granted.class, granted -> {
            assertThat(granted.command()).isEqualTo("set server app/web1 state drain");
            assertThat(granted.left().text())
                    .isEqualTo("afterwards 2 of 3 servers are in use, 2 really serve: 67 % of the capacity");
            assertThat(granted.permit().command()).isEqualTo(granted.command());
            assertThat(granted.permit().accepted()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = ServerState.class,
            names = {"DRAIN", "MAINT"})
    void theOnlyServerInUseIsNotTakenOut(ServerState state) {
        Fleet fleet = new Fleet().with("web1", UP, SERVING).with("web2", DOWN, NOT_SERVING);

        assertThat(refused(ask(fleet, state))).containsExactly("last-serving");
        assertThat(refused(ask(new Fleet().with("web1", UP, UNKNOWN), state))).containsExactly("last-serving");
    }

    @Test
    void theLastThatReallyServesIsNotTakenOutWhateverHaproxyThinksOfTheOthers() {
        Fleet fleet = new Fleet().with("web1", UP, IMPAIRED).with("web2", UP, NOT_SERVING);

        assertThat(refused(ask(fleet, ServerState.DRAIN))).containsExactly("last-really-serving");
    }

    @Test
    void whereNobodyServesTakingOneOutIsAskedAbout() {
        Fleet fleet = new Fleet()
                .with("web1", UP, NOT_SERVING)
                .with("web2", UP, NOT_SERVING)
                .sharedCause();

        assertThat(asked(ask(fleet, ServerState.DRAIN)))
                .containsExactly("no-other-serves", "shared-cause", "others-false-healthy", "little-capacity");
    }

    @Test
    void aServerThatDoesNotServeCanGoEvenAsTheLastOne() {
        Fleet fleet = new Fleet().with("web1", UP, NOT_SERVING).with("web2", DRAIN, SERVING);

        assertThat(asked(ask(fleet, ServerState.MAINT))).contains("no-other-serves");
    }

    @Test
    void whatIsWrongWithTheOthersIsSaid() {
        Fleet fleet = new Fleet()
                .with("web1", UP, SERVING)
                .with("web2", UP, SERVING, Verdict.AT_RISK)
                .with("web3", UP, UNKNOWN)
                .with("web4", UP, SERVING);

        assertThat(asked(ask(fleet, ServerState.DRAIN))).containsExactly("others-at-risk", "others-unknown");
    }

    @Test
    void lessThanHalfOfTheCapacityIsAskedAboutAndHalfIsNot() {
        Fleet half = new Fleet().with("web1", UP, SERVING).with("web2", UP, SERVING);
        Fleet less = new Fleet().with("web1", UP, SERVING).with("web2", UP, IMPAIRED);

        assertThat(ask(half, ServerState.DRAIN)).isInstanceOf(Decision.Granted.class);
        assertThat(asked(ask(less, ServerState.DRAIN))).containsExactly("little-capacity");
    }

    @Test
    void stickyClientsAreSaidForADrainOnly() {
        ServerStats sticky = Fleet.row("web1", UP, AdminState.READY, false, null, "UP", 9, 6);
        Fleet fleet = new Fleet()
                .with(sticky, SERVING, Verdict.HONEST)
                .with("web2", UP, SERVING)
                .with("web3", UP, SERVING);

        assertThat(asked(ask(fleet, ServerState.DRAIN))).containsExactly("sticky-clients");
        assertThat(ask(fleet, ServerState.MAINT)).isInstanceOf(Decision.Granted.class);
    }

    @Test
    void onlyBackupsLeftIsSaid() {
        ServerStats backup = Fleet.row("web2", UP, AdminState.READY, true, null, "UP", 0, 0);
        Fleet fleet = new Fleet().with("web1", UP, SERVING).with(backup, SERVING, Verdict.HONEST);

        assertThat(asked(ask(fleet, ServerState.DRAIN))).containsExactly("only-backups");
    }

    @Test
    void serversThatTrackThisOneAreNamed() {
        ServerStats child = Fleet.row("web9", UP, AdminState.READY, false, "app/web1", "UP", 0, 0);
        Fleet fleet =
                new Fleet().with("web1", UP, SERVING).with("web2", UP, SERVING).with(child, SERVING, Verdict.HONEST);

        assertThat(ask(fleet, ServerState.DRAIN))
                .isInstanceOfSatisfying(
                        Decision.NeedsConfirmation.class,
                        asks -> assertThat(asks.reasons())
                                .anySatisfy(reason -> assertThat(reason.text()).contains("app/web9"))
                                .anySatisfy(reason -> assertThat(reason.text()).contains("33 % of the capacity")));
    }

    @Test
    void readyIsGrantedUnlessOurOwnEvidenceSpeaksAgainstIt() {
        AdminState drained = new AdminState(Set.of(AdminFlag.FORCED_DRAIN));
        ServerStats row = Fleet.row("web1", DRAIN, drained, false, null, "DRAIN", 0, 0);

        assertThat(ask(new Fleet().with(row, SERVING, Verdict.FALSE_DOWN), ServerState.READY))
                .isInstanceOf(Decision.Granted.class);
        assertThat(asked(ask(new Fleet().with(row, NOT_SERVING, Verdict.HONEST), ServerState.READY)))
                .containsExactly("not-serving");
    }

    @Test
    void readyOnAServerThatFollowsAnotherSaysThatItHasNoEffect() {
        AdminState inherited = new AdminState(Set.of(AdminFlag.INHERITED_MAINT));
        ServerStats child = Fleet.row("web1", DOWN, inherited, false, "main/web1", "MAINT (via main/web1)", 0, 0);

        assertThat(asked(ask(new Fleet().with(child, SERVING, Verdict.FALSE_DOWN), ServerState.READY)))
                .containsExactly("follows-another", "already");
    }

    @Test
    void whatIsOrderedAlreadyOrByAnAgentIsSaid() {
        AdminState drained = new AdminState(Set.of(AdminFlag.FORCED_DRAIN));
        ServerStats row = Fleet.row("web1", DRAIN, drained, false, null, "DRAIN (agent)", 0, 0);

        assertThat(asked(ask(new Fleet().with(row, SERVING, Verdict.FALSE_DOWN), ServerState.DRAIN)))
                .containsExactly("already", "agent-orders");
    }

    @Test
    void accessIsTheInventorysAndAnArmingThatEnds() {
        Action drain = action(ServerState.DRAIN);
        Judgement judged = healthy.judged();
        Guard readOnly = new Guard(Fleet.inventory(Access.READ_ONLY), arming);
        Guard guard = new Guard(Fleet.inventory(Access.ARM), arming);

        arming.arm("production", Duration.ofMinutes(5));
        assertThat(refused(readOnly.judge(drain, judged, Fleet.NOW))).containsExactly("not-allowed");
        assertThat(guard.judge(drain, judged, Fleet.NOW)).isInstanceOf(Decision.Granted.class);
        arming.disarm("production");
        assertThat(refused(guard.judge(drain, judged, Fleet.NOW))).containsExactly("not-allowed");
    }

    @Test
    void whatIsNotThereIsRefused() {
        Guard guard = new Guard(Fleet.inventory(Access.WRITE), arming);
        Judgement judged = healthy.judged();

        assertThat(refused(guard.judge(on(Fleet.server("nosuch")), judged, Fleet.NOW)))
                .containsExactly("unknown-server");
        assertThat(refused(guard.judge(on(elsewhere("staging", "lb1")), judged, Fleet.NOW)))
                .containsExactly("unknown-environment");
        assertThat(refused(guard.judge(on(elsewhere("production", "lb2")), judged, Fleet.NOW)))
                .containsExactly("no-reading");
        assertThat(refused(guard.judge(on(Fleet.server("web1;quit")), judged, Fleet.NOW)))
                .containsExactly("not-allowed");
    }

    private static ServerId elsewhere(String environment, String haproxy) {
        return new ServerId(new BackendId(new ProxyId(environment, haproxy), "app"), "web1");
    }

    private static Action on(ServerId server) {
        return new Action(server, ServerState.DRAIN, "");
    }

    private static Action action(ServerState state) {
        return new Action(Fleet.server("web1"), state, "it stalls");
    }

    private Decision ask(Fleet fleet, ServerState state) {
        return judge(fleet.judged(), state);
    }

    private Decision judge(Judgement judged, ServerState state) {
        return new Guard(Fleet.inventory(Access.WRITE), arming)
                .judge(Proposal.of(action(state)).tried(PASSED), judged, Fleet.NOW);
    }

    static List<String> refused(Decision decision) {
        return switch (decision) {
            case Decision.Refused no -> no.reasons().stream().map(Reason::rule).toList();
            case Decision.NeedsOverride no ->
                no.refusals().stream().map(Reason::rule).toList();
            case Decision.NeedsTrial _ -> List.of("wants a trial instead");
            case Decision.NeedsConfirmation asks -> List.of("asks instead: " + asks.reasons());
            case Decision.Granted _ -> List.of("granted instead");
        };
    }

    static List<String> asked(Decision decision) {
        return switch (decision) {
            case Decision.NeedsConfirmation asks ->
                asks.reasons().stream().map(Reason::rule).toList();
            case Decision.NeedsOverride no -> List.of("refused instead: " + no.refusals());
            case Decision.NeedsTrial _ -> List.of("wants a trial instead");
            case Decision.Refused no -> List.of("refused instead: " + no.reasons());
            case Decision.Granted _ -> List.of("granted instead");
        };
    }
}

package org.drainboard.view.backend.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.Reason;
import org.drainboard.view.Samples;
import org.drainboard.view.backend.Situations;
import org.drainboard.view.backend.truth.Tone;
import org.junit.jupiter.api.Test;

final class SheetTextTest {
    private static final Judgement HEALTHY = Samples.healthy();
    private static final ServerId WEB1 = Flows.server("lb1", "app_fcgi", "web1");

    @Test
    void theQuestionNamesServerPlaceCommandAndWhatIsLeft() {
        Sheet sheet = asked(HEALTHY, WEB1);

        assertThat(sheet.title()).isEqualTo("Drain app_fcgi/web1?");
        assertThat(sheet.where()).isEqualTo("in production, by HAProxy lb1");
        assertThat(sheet.facts())
                .isEqualTo(new Sheet.Facts(
                        "set server app_fcgi/web1 state drain",
                        "2 of 2 servers in use, 2 really serve, 100 % of the weight; 6 of 8 workers free",
                        "1 of 2 servers in use, 1 really serves, 50 % of the weight; 3 of 4 workers free"));
        assertThat(sheet.buttons().confirm()).isEqualTo("Drain app_fcgi/web1");
        assertThat(sheet.changed()).isEmpty();
        assertThat(sheet.form().grace()).isTrue();
    }

    @Test
    void aWeightIsNamedInTheQuestionAndLeavesTheServerInUse() {
        Flows flows = new Flows(HEALTHY);
        flows.flow.weigh(List.of(WEB1));
        assertThat(SheetText.of(flows.stage(), HEALTHY).blocks().getFirst().entries())
                .extracting(Sheet.Entry::notes)
                .containsExactly(List.of("weight 1 now, 1 in the configuration"));
        flows.flow.confirm(new Answers("128", "", "", "", ""));
        Sheet sheet = SheetText.of(flows.stage(), HEALTHY);

        assertThat(sheet.title()).isEqualTo("Set the weight to 128 on app_fcgi/web1?");
        assertThat(sheet.facts().after()).startsWith("2 of 2 servers in use").endsWith("6 of 8 workers free");
        assertThat(sheet.form().grace()).isFalse();
        assertThat(sheet.form().lasting()).isTrue();
    }

    @Test
    void everyChangeHasItsWords() {
        assertThat(wish(new Change.SetWeight(new Weight.Percent(50))))
                .isEqualTo("set the weight to 50% on app_fcgi/web1");
        assertThat(wish(new Change.ShutdownSessions())).isEqualTo("shut down the sessions of app_fcgi/web1");
        assertThat(wish(new Change.HealthCheck(false))).isEqualTo("turn the health check off for app_fcgi/web1");
        assertThat(wish(new Change.AgentCheck(true))).isEqualTo("turn the agent check on for app_fcgi/web1");
    }

    @Test
    void whatSpeaksAgainstItStandsOnALineEach() {
        Judgement half = Situations.oneServerBad();
        Sheet sheet = asked(half, WEB1);

        assertThat(sheet.tone()).isEqualTo(sheet.blocks().isEmpty() ? Tone.PLAIN : Tone.WARN);
        assertThat(points(asked(Samples.blackHole(), WEB1)))
                .hasSizeGreaterThan(1)
                .anyMatch(point -> point.contains("shared by all servers"));
    }

    @Test
    void freeWorkersAreNotAddedUpWhereSomeAreUnknown() {
        assertThat(asked(Situations.noPools(), WEB1).facts().after()).endsWith("; free workers unknown");
    }

    @Test
    void aRefusalStandsFirstAndSaysWhatMustBeTyped() {
        Sheet sheet = asked(Situations.oneServerBad(), Flows.server("lb1", "app_fcgi", "web2"));

        assertThat(sheet.title()).isEqualTo("The guard says no: drain app_fcgi/web2");
        assertThat(sheet.tone()).isEqualTo(Tone.BAD);
        assertThat(sheet.refusals()).singleElement().asString().contains("o other server of app_fcgi really serves");
        assertThat(sheet.form().typed()).isEqualTo("web2");
        assertThat(sheet.buttons().confirm()).isEqualTo("Override: drain app_fcgi/web2");
    }

    @Test
    void everyOutcomeIsToldApartAndSaysWhatToDoNext() {
        Standing drained = Standing.of(AdminState.ofBits(0x08), 1);
        assertThat(ended(new Outcome.Verified(drained, List.of())))
                .satisfies(sheet -> assertThat(sheet.title()).isEqualTo("Verified: app_fcgi/web1: drain"))
                .satisfies(sheet -> assertThat(sheet.tone()).isEqualTo(Tone.GOOD));
        assertThat(ended(new Outcome.Verified(drained, List.of("HAProxy was reloaded meanwhile"))))
                .satisfies(sheet -> assertThat(sheet.tone()).isEqualTo(Tone.WARN))
                .satisfies(sheet -> assertThat(points(sheet)).contains("HAProxy was reloaded meanwhile"));
        assertThat(ended(new Outcome.Unverified(null, "no look succeeded")))
                .satisfies(sheet -> assertThat(sheet.title()).startsWith("Not verified"))
                .satisfies(sheet -> assertThat(points(sheet)).contains("Last seen: nothing, no look succeeded"));
        assertThat(ended(new Outcome.Rejected("Permission denied\n")))
                .satisfies(sheet -> assertThat(sheet.title()).startsWith("Rejected by HAProxy"))
                .satisfies(sheet -> assertThat(points(sheet)).containsExactly("It answered: Permission denied"));
        assertThat(ended(new Outcome.Unknown("closed")))
                .satisfies(sheet -> assertThat(sheet.title()).startsWith("Unknown"))
                .satisfies(sheet -> assertThat(sheet.next()).contains("may still take effect"));
        assertThat(ended(new Decision.Refused(List.of(new Reason("no-audit", "the audit log is full")))))
                .satisfies(sheet -> assertThat(sheet.title()).startsWith("Not sent"))
                .satisfies(sheet -> assertThat(points(sheet)).containsExactly("the audit log is full"));
    }

    private static List<String> points(Sheet sheet) {
        return sheet.blocks().stream()
                .flatMap(block -> block.entries().stream())
                .map(Sheet.Entry::text)
                .toList();
    }

    private static String wish(Change change) {
        return OrderText.wish(List.of(new Action(WEB1, change, "")));
    }

    private static Sheet asked(Judgement judgement, ServerId server) {
        Flows flows = new Flows(judgement);
        flows.order(ServerState.DRAIN, server);
        return SheetText.of(flows.stage(), judgement);
    }

    private static Sheet ended(Ending ending) {
        Action action = new Action(WEB1, ServerState.DRAIN, "");
        Delivery done = new Delivery(action, Guard.command(action), new Delivery.State.Done(ending));
        return SheetText.of(new Stage.Ended(List.of(done)), HEALTHY);
    }
}

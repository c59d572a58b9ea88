package org.drainboard.view.backend.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.Reason;
import org.drainboard.view.Samples;
import org.drainboard.view.backend.GuardedActions;
import org.drainboard.view.backend.Situations;
import org.drainboard.view.backend.truth.Tone;
import org.junit.jupiter.api.Test;

final class SheetTextTest {
    private static final Judgement HEALTHY = Samples.healthy();
    private static final ServerId WEB1 =
            HEALTHY.backends().getFirst().servers().getFirst().id();

    @Test
    void theQuestionNamesServerPlaceCommandAndWhatIsLeft() {
        Sheet sheet = asked(HEALTHY, WEB1);

        assertThat(sheet.title()).isEqualTo("Drain app_fcgi/web1?");
        assertThat(sheet.where()).isEqualTo("in production, by HAProxy lb1");
        assertThat(sheet.command()).isEqualTo("set server app_fcgi/web1 state drain");
        assertThat(sheet.capacity())
                .isEqualTo(new Sheet.Capacity(
                        "2 of 2 servers in use, 2 really serve, 100 % of the weight; 6 of 8 workers free",
                        "1 of 2 servers in use, 1 really serves, 50 % of the weight; 3 of 4 workers free"));
        assertThat(sheet.confirm()).isEqualTo("Drain app_fcgi/web1");
        assertThat(sheet.changed()).isEmpty();
    }

    @Test
    void whatSpeaksAgainstItStandsOnALineEach() {
        Sheet sheet = asked(Samples.blackHole(), WEB1);

        assertThat(sheet.tone()).isEqualTo(Tone.WARN);
        assertThat(sheet.points()).hasSizeGreaterThan(1).anyMatch(point -> point.contains("shared by all servers"));
    }

    @Test
    void freeWorkersAreNotAddedUpWhereSomeAreUnknown() {
        Sheet sheet = asked(Situations.noPools(), WEB1);

        assertThat(sheet.capacity())
                .isNotNull()
                .satisfies(capacity -> assertThat(capacity.after()).endsWith("; free workers unknown"));
    }

    @Test
    void aRefusalSaysWhyAndThatNothingWasSent() {
        Judgement one = Situations.oneServerBad();
        Sheet sheet = asked(one, one.backends().getFirst().servers().getLast().id());

        assertThat(sheet.title()).isEqualTo("Refused: drain app_fcgi/web2");
        assertThat(sheet.points()).singleElement().asString().contains("o other server of app_fcgi really serves");
        assertThat(sheet.next()).isEqualTo("Nothing was sent.");
        assertThat(sheet.confirm()).isNull();
    }

    @Test
    void everyOutcomeIsToldApartAndSaysWhatToDoNext() {
        assertThat(ended(new Outcome.Verified(Standing.of(AdminState.ofBits(0x08), 1), List.of())))
                .satisfies(sheet -> assertThat(sheet.title()).isEqualTo("Verified: app_fcgi/web1 is in drain"))
                .satisfies(sheet -> assertThat(sheet.tone()).isEqualTo(Tone.GOOD));
        assertThat(ended(new Outcome.Verified(
                        Standing.of(AdminState.ofBits(0x08), 1), List.of("HAProxy was reloaded meanwhile"))))
                .satisfies(sheet -> assertThat(sheet.tone()).isEqualTo(Tone.WARN))
                .satisfies(sheet -> assertThat(sheet.points()).contains("HAProxy was reloaded meanwhile"));
        assertThat(ended(new Outcome.Unverified(null, "no look succeeded")))
                .satisfies(sheet -> assertThat(sheet.title()).startsWith("Not verified"))
                .satisfies(sheet -> assertThat(sheet.points()).contains("Last seen: nothing, no look succeeded"));
        assertThat(ended(new Outcome.Rejected("Permission denied\n")))
                .satisfies(sheet -> assertThat(sheet.title()).startsWith("Rejected by HAProxy"))
                .satisfies(sheet -> assertThat(sheet.points()).containsExactly("It answered: Permission denied"));
        assertThat(ended(new Outcome.Unknown("closed")))
                .satisfies(sheet -> assertThat(sheet.title()).startsWith("Unknown"))
                .satisfies(sheet -> assertThat(sheet.next()).contains("may still take effect"));
        assertThat(ended(new Decision.Refused(List.of(new Reason("no-audit", "the audit log is full")))))
                .satisfies(sheet -> assertThat(sheet.title()).startsWith("Not sent"))
                .satisfies(sheet -> assertThat(sheet.points()).containsExactly("the audit log is full"));
    }

    private static Sheet asked(Judgement judgement, ServerId server) {
        ActionFlow flow = new ActionFlow(new GuardedActions(Access.WRITE, judgement));
        flow.request(server, ServerState.DRAIN);
        return SheetText.of(flow.stage().get(), judgement);
    }

    private static Sheet ended(Ending ending) {
        Action action = new Action(WEB1, ServerState.DRAIN, "");
        return SheetText.of(new Stage.Ended(action, Guard.command(action), ending), HEALTHY);
    }
}

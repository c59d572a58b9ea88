package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.verdict.rules.Occupancies.workers;

import org.drainboard.model.Failure;
import org.junit.jupiter.api.Test;

final class StalledSessionsTest {
    private final Rule rule = new StalledSessions();

    private static Given stalled() {
        return Given.server().sessions(9).slow(60, 40, 0).withoutSuccessFor(3, 9);
    }

    @Test
    void sessionsThatPileUpWithoutASuccessAreAStall() {
        assertThat(stalled().seenBy(rule))
                .containsExactly("NOT_SERVING: 9 sessions wait, 9 arrived, and none succeeded for 3.0 s");
    }

    @Test
    void aSlowServerIsGivenFiveTimesItsAverage() {
        assertThat(stalled().averaging(601).seenBy(rule)).isEmpty();
        assertThat(stalled().averaging(600).seenBy(rule)).hasSize(1);
    }

    @Test
    void aReadingOfThePoolKnowsBetter() {
        assertThat(stalled().pool(workers(4, 0, 0)).seenBy(rule)).isEmpty();
        assertThat(stalled().poolFails(Failure.Kind.PERMISSION_DENIED, false).seenBy(rule))
                .hasSize(1);
    }

    @Test
    void aServerThatNeverAnsweredOrSpeaksTcpIsNotJudged() {
        assertThat(stalled().slow(60, 3, 0).seenBy(rule)).isEmpty();
        assertThat(stalled().tcp().seenBy(rule)).isEmpty();
        assertThat(stalled().sessions(3).withoutSuccessFor(3, 3).seenBy(rule)).isEmpty();
        assertThat(stalled().sessions(8).seenBy(rule)).isEmpty();
    }

    @Test
    void onePollWithoutASuccessIsEnough() {
        assertThat(stalled().withoutSuccessFor(1, 4).seenBy(rule)).hasSize(1);
        assertThat(stalled().withoutSuccessFor(0, 4).seenBy(rule)).isEmpty();
    }

    @Test
    void aPoolThatIsReadAndHasStuckWorkersIsNoExcuse() {
        assertThat(stalled().pool(workers(2, 0, 2)).seenBy(rule)).hasSize(1);
    }
}

package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.verdict.rules.Occupancies.workers;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SaturatedWithoutProgressTest {
    private final Rule rule = new SaturatedWithoutProgress();

    @Test
    void allStuckAndAQueueServeNobody() {
        assertThat(Given.server().pool(workers(0, 0, 4).queue(21L)).seenBy(rule))
                .containsExactly("NOT_SERVING: 4 of 4 workers stuck 12 s in /checkout.php; queue 21");
    }

    @Test
    void onAUnixSocketMoreSessionsThanWorkersAreAQueue() {
        assertThat(Given.server()
                        .sessions(20)
                        .pool(workers(0, 0, 4).queue(null).stuckFor(1))
                        .seenBy(rule))
                .containsExactly("NOT_SERVING: 4 of 4 workers stuck 1.0 s in /checkout.php; 20 sessions");
    }

    @Test
    void moreArrivalsSinceTheLastSuccessThanWorkersAreAQueue() {
        Occupancies stuck = workers(0, 0, 4).queue(null).stuckFor(1);
        assertThat(Given.server()
                        .withoutSuccessFor(2, 5)
                        .pool(stuck)
                        .seenBy(rule)
                        .getFirst())
                .startsWith("NOT_SERVING");
        assertThat(Given.server()
                        .withoutSuccessFor(2, 4)
                        .pool(stuck)
                        .seenBy(rule)
                        .getFirst())
                .startsWith("ENDANGERED");
    }

    @Test
    void withNobodySeenWaitingItIsADangerUntilItLasts() {
        assertThat(Given.server().pool(workers(0, 0, 4).stuckFor(2)).seenBy(rule))
                .containsExactly("ENDANGERED: 4 of 4 workers stuck 2.0 s in /checkout.php; queue 0;"
                        + " nobody is seen waiting yet");
        assertThat(Given.server()
                        .pool(workers(0, 0, 4).stuckFor(3))
                        .seenBy(rule)
                        .getFirst())
                .startsWith("NOT_SERVING");
    }

    @Test
    void aPoolOfLongReportsIsGivenThreeTimesItsUsual() {
        Occupancies reports = workers(0, 0, 4).usually(Duration.ofSeconds(20));
        assertThat(Given.server().pool(reports.stuckFor(59)).seenBy(rule).getFirst())
                .startsWith("ENDANGERED");
        assertThat(Given.server().pool(reports.stuckFor(60)).seenBy(rule).getFirst())
                .startsWith("NOT_SERVING");
    }

    @Test
    void oneSlowReportOnAPoolThatStartsMoreWorkersHarmsNobody() {
        Occupancies report = workers(0, 0, 1).queue(null).stuckFor(30).startsMore();
        assertThat(Given.server().sessions(1).pool(report).seenBy(rule))
                .containsExactly("WOULD_SERVE: 1 of 1 workers stuck 30 s in /checkout.php; 1 session; nobody is seen"
                        + " waiting yet, and the pool never reached its limit, so it starts more");
        assertThat(Given.server().sessions(3).pool(report).seenBy(rule).getFirst())
                .startsWith("NOT_SERVING");
    }

    @Test
    void aPoolOfUnknownPaceIsGivenFiveSeconds() {
        Occupancies unknown = workers(0, 0, 4).usually(null);
        assertThat(Given.server().pool(unknown.stuckFor(4)).seenBy(rule).getFirst())
                .startsWith("ENDANGERED");
        assertThat(Given.server().pool(unknown.stuckFor(5)).seenBy(rule).getFirst())
                .startsWith("NOT_SERVING");
    }

    @Test
    void oneThatIsNotStuckOrOneReadingIsEnoughToSaySilent() {
        assertThat(Given.server().pool(workers(0, 1, 3).queue(21L)).seenBy(rule))
                .isEmpty();
        assertThat(Given.server().pool(workers(1, 0, 3).queue(21L)).seenBy(rule))
                .isEmpty();
        assertThat(Given.server()
                        .pool(workers(0, 0, 4).queue(21L).firstReading())
                        .seenBy(rule))
                .isEmpty();
    }

    @Test
    void besideAPoolThatWorksItIsAnImpairment() {
        assertThat(Given.server()
                        .pool(workers(0, 0, 4).queue(21L))
                        .pool(workers(4, 0, 0))
                        .seenBy(rule))
                .containsExactly("IMPAIRED: pool www1: 4 of 4 workers stuck 12 s in /checkout.php; queue 21");
    }

    @Test
    void aJudgementByTheSumsSaysSo() {
        assertThat(Given.server()
                        .pool(workers(0, 0, 4).queue(21L).caveat("broken by a user name"))
                        .seenBy(rule))
                .containsExactly("NOT_SERVING: 4 of 4 workers stuck 12 s; queue 21"
                        + " (by the page's sums: broken by a user name)");
    }
}

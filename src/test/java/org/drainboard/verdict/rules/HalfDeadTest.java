package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.verdict.rules.Occupancies.workers;

import org.junit.jupiter.api.Test;

final class HalfDeadTest {
    private final Rule rule = new HalfDead();

    @Test
    void halfOfAPoolGivesABurstMoreWaves() {
        assertThat(Given.server().pool(workers(1, 1, 2)).seenBy(rule))
                .containsExactly("ENDANGERED: 2 of 4 workers stuck 12 s in /checkout.php; 2 left:"
                        + " a burst of 10 would take 5 waves instead of 3");
        assertThat(Given.server().pool(workers(20, 0, 20)).seenBy(rule))
                .containsExactly("ENDANGERED: 20 of 40 workers stuck 12 s in /checkout.php; 20 left:"
                        + " a burst of 80 would take 4 waves instead of 2");
    }

    @Test
    void lessThanHalfOrOnlyJustIsNoAlarm() {
        assertThat(Given.server().pool(workers(3, 0, 1)).seenBy(rule)).isEmpty();
        assertThat(Given.server().pool(workers(2, 0, 2).stuckFor(2)).seenBy(rule))
                .isEmpty();
        assertThat(Given.server().pool(workers(2, 0, 2).startsMore()).seenBy(rule))
                .isEmpty();
    }

    @Test
    void theLastWorkersAreAnotherRulesMatter() {
        assertThat(Given.server().pool(workers(1, 0, 3)).seenBy(rule)).isEmpty();
        assertThat(Given.server().pool(workers(0, 0, 4)).seenBy(rule)).isEmpty();
    }
}

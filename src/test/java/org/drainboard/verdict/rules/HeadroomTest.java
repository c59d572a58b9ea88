package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.verdict.rules.Occupancies.workers;

import org.junit.jupiter.api.Test;

final class HeadroomTest {
    private final Rule rule = new Headroom();

    @Test
    void theLastWorkerIsAWarning() {
        assertThat(Given.server().pool(workers(1, 0, 3)).seenBy(rule))
                .containsExactly("ENDANGERED: headroom 1 of 4 workers: 3 stuck 12 s in /checkout.php");
        assertThat(Given.server().pool(workers(0, 1, 3)).seenBy(rule)).hasSize(1);
        assertThat(Given.server().pool(workers(1, 1, 6)).seenBy(rule)).hasSize(1);
    }

    @Test
    void halfAPoolIsNotNearlyNothing() {
        assertThat(Given.server().pool(workers(2, 0, 2)).seenBy(rule)).isEmpty();
        assertThat(Given.server().pool(workers(1, 2, 5)).seenBy(rule)).isEmpty();
    }

    @Test
    void theFewWorkersOfAPoolThatStartsMoreAreNotItsLast() {
        assertThat(Given.server().pool(workers(1, 0, 3).startsMore()).seenBy(rule))
                .isEmpty();
    }

    @Test
    void aFullPoolWithoutAStuckWorkerAndASaturatedOneAreNotItsMatter() {
        assertThat(Given.server().pool(workers(0, 1, 0)).seenBy(rule)).isEmpty();
        assertThat(Given.server().pool(workers(0, 0, 4)).seenBy(rule)).isEmpty();
        assertThat(Given.server().pool(workers(1, 0, 3).firstReading()).seenBy(rule))
                .isEmpty();
    }
}

package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.verdict.rules.Occupancies.workers;

import org.junit.jupiter.api.Test;

final class NearingCliffTest {
    private final Rule rule = new NearingCliff();

    @Test
    void theTimeLeftIsTold() {
        assertThat(Given.server().pool(workers(1, 1, 6).climbing(3.1)).seenBy(rule))
                .containsExactly(
                        "ENDANGERED: 2 of 8 workers not stuck, one more stuck every 3.1 s: about 6 s to the cliff");
        assertThat(rule.look(Given.server().pool(workers(1, 1, 6).climbing(3.1)).scene())
                        .getFirst()
                        .numbers())
                .containsEntry("left", 6.2)
                .containsEntry("rises", 3);
    }

    @Test
    void aCliffFurtherThanThirtySecondsIsNotForetold() {
        assertThat(Given.server().pool(workers(4, 0, 4).climbing(7.4)).seenBy(rule))
                .hasSize(1);
        assertThat(Given.server().pool(workers(4, 0, 4).climbing(7.6)).seenBy(rule))
                .isEmpty();
    }

    @Test
    void withoutALimitTheEndCannotBeTold() {
        assertThat(Given.server()
                        .pool(workers(1, 0, 3).climbing(3).startsMore())
                        .seenBy(rule))
                .containsExactly("BLIND: one more worker stuck every 3.0 s; how long that goes well cannot be told:"
                        + " the inventory has no max_children for it");
    }

    @Test
    void withoutAClimbOrOverTheCliffThereIsNothingToForetell() {
        assertThat(Given.server().pool(workers(1, 0, 3)).seenBy(rule)).isEmpty();
        assertThat(Given.server().pool(workers(0, 0, 4).climbing(1)).seenBy(rule))
                .isEmpty();
    }
}

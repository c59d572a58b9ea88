package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FlappingTest {
    private final Rule rule = new Flapping();

    @Test
    void theThirdChangeInFiveMinutesIsFlapping() {
        assertThat(Given.server().changed(3, 300).seenBy(rule))
                .containsExactly("DOUBT: HAProxy changed its word 3 times in 5 min between up and down:"
                        + " what it says now will not last");
        assertThat(Given.server().changed(4, 40).seenBy(rule).getFirst()).contains("4 times in 40 s");
    }

    @Test
    void aFailureAndItsRecoveryAreNot() {
        assertThat(Given.server().changed(2, 300).seenBy(rule)).isEmpty();
    }
}

package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class InFlightGrowthTest {
    private final Rule rule = new InFlightGrowth();

    @Test
    void arrivalsWithoutCompletionsPileUp() {
        assertThat(Given.server().sessions(25).fast(44, 21, 0).seenBy(rule))
                .containsExactly("DOUBT: 23 more requests in flight than 10 s ago: 44 arrived, 21 ended; 25 sessions");
    }

    @Test
    void attemptsThatWereTriedAgainAreNotInFlight() {
        assertThat(Given.server().sessions(25).fast(44, 21, 0).retries(20).seenBy(rule))
                .isEmpty();
    }

    @Test
    void aBurstThatEndsOrThatTheSessionsDoNotShowDoesNot() {
        assertThat(Given.server().sessions(30).fast(100, 80, 0).seenBy(rule)).isEmpty();
        assertThat(Given.server().sessions(5).fast(44, 21, 0).seenBy(rule)).isEmpty();
        assertThat(Given.server().sessions(9).fast(9, 0, 0).seenBy(rule)).isEmpty();
    }
}

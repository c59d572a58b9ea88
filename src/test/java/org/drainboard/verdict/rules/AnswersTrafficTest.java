package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.junit.jupiter.api.Test;

final class AnswersTrafficTest {
    private final Rule rule = new AnswersTraffic();

    @Test
    void answersAreServed() {
        assertThat(Given.server().fast(24, 24, 0).seenBy(rule))
                .containsExactly("SERVED: 24 of 24 requests answered in 10 s");
        assertThat(Given.server().fast(100, 95, 5).seenBy(rule)).hasSize(1);
    }

    @Test
    void manyFailuresOrNoSuccessAreNot() {
        assertThat(Given.server().fast(100, 94, 6).seenBy(rule)).isEmpty();
        assertThat(Given.server().fast(19, 18, 1).seenBy(rule)).isEmpty();
        assertThat(Given.server().fast(4, 0, 0).seenBy(rule)).isEmpty();
        assertThat(Given.server().seenBy(rule)).isEmpty();
    }

    @Test
    void afterFailuresThatAreOverTheSuccessesSinceCount() {
        assertThat(Given.server().fast(20, 10, 10).successesInARow(8).seenBy(rule))
                .containsExactly("SERVED: the last 8 requests answered");
        assertThat(Given.server().fast(20, 10, 10).successesInARow(7).seenBy(rule))
                .isEmpty();
    }

    @Test
    void whatADownServerAnsweredIsFromBefore() {
        assertThat(Given.server()
                        .claims(Claim.DOWN, "DOWN", CheckDepth.L4, "L4CON")
                        .fast(24, 24, 0)
                        .seenBy(rule))
                .isEmpty();
    }
}

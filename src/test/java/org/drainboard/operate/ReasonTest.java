package org.drainboard.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a person has accepted is accepted for those servers, and only for them. */
final class ReasonTest {
    private static final Reason SEEN = new Reason("others-unknown", "nobody can tell whether web2 really serves");

    @Test
    void anotherServerIsAnotherReason() {
        assertThat(SEEN.saysTheSameAs(new Reason("others-unknown", "nobody can tell whether web3 really serves")))
                .isFalse();
        assertThat(SEEN.saysTheSameAs(new Reason("others-at-risk", SEEN.text())))
                .isFalse();
    }

    @Test
    void agesAndCountsMoveOn() {
        Reason stale = new Reason("stale", "what you see is 2 s old; 4 of 4 workers stuck 2.0 s");

        assertThat(stale.saysTheSameAs(new Reason("stale", "what you see is 13 s old; 4 of 4 workers stuck 12 s")))
                .isTrue();
    }
}

package org.drainboard.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"web-2,web-3", "app/2,app/3", "10.0.0.2,10.0.0.3", "node.2,node.3", "2-web,3-web", "a_2,a_3"})
    void aNumberInANameIsPartOfTheName(String one, String other) {
        assertThat(new Reason("others-unknown", "nobody can tell what requests get from " + one)
                        .saysTheSameAs(new Reason("others-unknown", "nobody can tell what requests get from " + other)))
                .isFalse();
    }

    @Test
    void agesAndCountsMoveOn() {
        Reason stale = new Reason("stale", "what you see is 2 s old; 4 of 4 workers stuck 2.0 s");

        assertThat(stale.saysTheSameAs(new Reason("stale", "what you see is 13 s old; 4 of 4 workers stuck 12 s")))
                .isTrue();
    }
}

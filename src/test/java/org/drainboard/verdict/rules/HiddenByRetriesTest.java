package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HiddenByRetriesTest {
    private final Rule rule = new HiddenByRetries();

    @Test
    void manyRetriesMayHideFailures() {
        assertThat(Given.server().fast(20, 20, 0).retries(6).seenBy(rule))
                .containsExactly("DOUBT: 6 of 20 attempts were tried again in 10 s: failures may hide behind retries");
    }

    @Test
    void aDeadServerWhoseRequestsGoElsewhereIsNotUp() {
        assertThat(Given.server().fast(4, 0, 0).retries(0, 4).seenBy(rule))
                .containsExactly("NOT_SERVING: 4 of 4 attempts were tried again in 10 s, 4 of them on another server:"
                        + " its failures hide behind retries");
        assertThat(Given.server().fast(40, 6, 0).retries(34, 34).seenBy(rule).getFirst())
                .startsWith("IMPAIRED: 34 of 40 attempts");
    }

    @Test
    void aFewOfManyDoNot() {
        assertThat(Given.server().fast(20, 20, 0).retries(2).seenBy(rule)).isEmpty();
        assertThat(Given.server().fast(1000, 1000, 0).retries(6).seenBy(rule)).isEmpty();
    }
}

package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HiddenByRetriesTest {
    private final Rule rule = new HiddenByRetries();

    @Test
    void manyRetriesMayHideFailures() {
        assertThat(Given.server().fast(20, 20, 0).retries(6).seenBy(rule))
                .containsExactly("DOUBT: 6 of 20 attempts were retries in 10 s: failures may hide behind them");
    }

    @Test
    void aFewOfManyDoNot() {
        assertThat(Given.server().fast(20, 20, 0).retries(2).seenBy(rule)).isEmpty();
        assertThat(Given.server().fast(1000, 1000, 0).retries(6).seenBy(rule)).isEmpty();
    }
}

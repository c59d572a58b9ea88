package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StaleClaimTest {
    private final Rule rule = new StaleClaim();

    @Test
    void nothingIsJudgedByAWordOlderThanTheLimit() {
        assertThat(Given.server().haproxySilent(6).seenBy(rule))
                .containsExactly("OUTDATED: HAProxy was last read 6.0 s ago: tcp://127.0.0.1:9101: timed_out");
    }

    @Test
    void whatWasReadBeforeThisMachineSleptIsOldThoughNothingFailed() {
        assertThat(Given.server().readBefore(3600).seenBy(rule))
                .singleElement()
                .asString()
                .startsWith("OUTDATED: HAProxy was last read ")
                .endsWith(" ago: nothing has come since, not even a failure");
    }

    @Test
    void oneSlowAnswerDoesNotBlankTheScreen() {
        assertThat(Given.server().haproxySilent(5).seenBy(rule)).isEmpty();
        assertThat(Given.server().seenBy(rule)).isEmpty();
    }
}

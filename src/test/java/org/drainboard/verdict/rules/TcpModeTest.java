package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TcpModeTest {
    private final Rule rule = new TcpMode();

    @Test
    void inModeTcpOutcomesAreNotObservable() {
        assertThat(Given.server().tcp().seenBy(rule))
                .containsExactly("BLIND: mode tcp: the outcome of HTTP requests is not observable");
        assertThat(Given.server().seenBy(rule)).isEmpty();
    }
}

package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AppTest {
    @Test
    void withoutATerminalNobodyAgrees() {
        assertThat(App.ask(null, "Send it?")).isFalse();
    }
}

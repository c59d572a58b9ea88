package org.drainboard.view.roll;

import static org.assertj.core.api.Assertions.assertThat;

import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Strip;
import org.junit.jupiter.api.Test;

final class RollStripTest {
    private static final Shortcut OPEN = new Shortcut('q', "Rolling queue", () -> {});

    @Test
    void aQueueThatWaitsForSomebodyIsAWarning() {
        Strip running = RollStrip.of(Rolls.running(), OPEN).orElseThrow();
        assertThat(running.weight()).isEqualTo(Strip.Weight.WARNING);
        assertThat(running.text())
                .isEqualTo("Rolling queue 1 of 8 servers done, 4 out, at most 2; handed over to you: web3");
        assertThat(RollStrip.of(Rolls.paused(), OPEN).orElseThrow().text())
                .startsWith("Rolling queue paused: app_fcgi went from HONEST to AT RISK")
                .endsWith("handed over to you: web3");
    }

    @Test
    void aQueueThatIsOverSaysNothing() {
        assertThat(RollStrip.of(Rolls.finished(), OPEN)).isEmpty();
        assertThat(RollStrip.of(Rolls.aborted(), OPEN)).isEmpty();
    }
}

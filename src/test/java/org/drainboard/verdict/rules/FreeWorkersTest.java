package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.verdict.rules.Occupancies.workers;

import org.junit.jupiter.api.Test;

final class FreeWorkersTest {
    private final Rule rule = new FreeWorkers();

    @Test
    void anIdleWorkerWouldServe() {
        assertThat(Given.server().pool(workers(4, 0, 0).firstReading()).seenBy(rule))
                .containsExactly("WOULD_SERVE: 4 of 4 workers free");
        assertThat(Given.server().pool(workers(2, 0, 2)).seenBy(rule))
                .containsExactly("WOULD_SERVE: 2 of 4 workers free, 2 stuck 12 s in /checkout.php");
    }

    @Test
    void aFullPoolThatMovesOnWouldServe() {
        assertThat(Given.server().pool(workers(0, 4, 0).queue(40L)).seenBy(rule))
                .containsExactly("WOULD_SERVE: all 4 workers busy, 4 moving on; 40 connections accepted in 1.0 s");
    }

    @Test
    void aFullPoolNeedsTwoReadings() {
        assertThat(Given.server().pool(workers(0, 4, 0).firstReading()).seenBy(rule))
                .containsExactly("BLIND: all 4 workers busy; whether they move on is not known yet");
    }

    @Test
    void aSaturatedPoolIsNotItsMatter() {
        assertThat(Given.server().pool(workers(0, 0, 4)).seenBy(rule)).isEmpty();
    }

    @Test
    void noWorkersAtAllAreNotFreeWorkers() {
        assertThat(Given.server().pool(workers(0, 0, 0)).seenBy(rule)).containsExactly("BLIND: no worker runs");
    }
}

package org.drainboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;

final class LatestTest {
    private final Latest latest = new Latest();

    @Test
    void theLongestTimeThatCanBeWrittenIsNoMistake() throws InterruptedException {
        latest.accept(Samples.healthy());

        assertThat(latest.await(_ -> true, Duration.ofMinutes(999_999_999))).isPresent();
    }

    @Test
    void whatDoesNotFitInTimeIsHandedOutAllTheSame() throws InterruptedException {
        latest.accept(Samples.healthy());

        assertThat(latest.await(_ -> false, Duration.ofMillis(1))).isPresent();
    }
}

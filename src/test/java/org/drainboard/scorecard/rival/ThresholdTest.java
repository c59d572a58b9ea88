package org.drainboard.scorecard.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.drainboard.scorecard.Outcome.Ending;
import org.junit.jupiter.api.Test;

final class ThresholdTest {
    private final Threshold threshold = new Threshold();
    private final Seconds seconds = new Seconds(threshold, "web1", "web2");

    @Test
    void oneFailureAloneIsEnoughAndFlagsAllServers() {
        seconds.end("web1", Ending.UPSTREAM_5XX, 1).pass(1);
        assertThat(threshold.flagged()).isEqualTo(Map.of("web1", Seconds.at(2), "web2", Seconds.at(2)));
        assertThat(threshold.scope()).isNull();
    }

    @Test
    void fiveInAHundredAreNotMoreThanFivePercent() {
        seconds.end("web1", Ending.ANSWERED, 95)
                .end("web1", Ending.TIMED_OUT, 5)
                .pass(1);
        assertThat(threshold.flagged()).isEmpty();
        seconds.end("web2", Ending.UNAVAILABLE, 1).pass(1);
        assertThat(threshold.flagged()).hasSize(2);
    }

    @Test
    void abortsAreNotResponses() {
        seconds.end("web1", Ending.ABORTED, 100).end("web1", Ending.RESET, 1).pass(1);
        assertThat(threshold.flagged()).hasSize(2);
    }

    @Test
    void aFailureIsForgottenAfterAMinute() {
        seconds.end("web1", Ending.RESET, 1).pass(60);
        assertThat(threshold.flagged()).hasSize(2);
        seconds.pass(1);
        assertThat(threshold.flagged()).isEmpty();
    }
}

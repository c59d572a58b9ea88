package org.drainboard.scorecard.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.drainboard.model.verdict.Scope;
import org.drainboard.scorecard.Outcome.Ending;
import org.junit.jupiter.api.Test;

final class EnvoyConsecutiveTest {
    private final EnvoyConsecutive envoy = new EnvoyConsecutive();
    private final Seconds seconds = new Seconds(envoy, "web1", "web2");

    @Test
    void fiveInARowOfAnyKindEjectAtOnce() {
        seconds.end("web1", Ending.UPSTREAM_5XX, 2)
                .end("web1", Ending.RESET, 1)
                .end("web1", Ending.REFUSED, 1)
                .end("web1", Ending.TIMED_OUT, 1)
                .pass(1);
        assertThat(envoy.flagged()).isEqualTo(Map.of("web1", Seconds.at(1).plusMillis(500)));
        assertThat(envoy.scope()).isEqualTo(Scope.SERVER);
    }

    @Test
    void anAnswerStartsTheCountAnew() {
        seconds.end("web1", Ending.UPSTREAM_5XX, 4)
                .end("web1", Ending.ANSWERED, 1)
                .end("web1", Ending.UPSTREAM_5XX, 4)
                .pass(1);
        assertThat(envoy.flagged()).isEmpty();
    }

    @Test
    void returnsWithTheFirstSweepAfterThirtySeconds() {
        // Ejected at 1.5 s; the sweeps are at 11, 21, 31 and 41 s.
        seconds.end("web1", Ending.RESET, 5).pass(39);
        assertThat(seconds.now()).isEqualTo(40);
        assertThat(envoy.flagged()).containsOnlyKeys("web1");
        seconds.pass(1);
        assertThat(envoy.flagged()).isEmpty();
    }

    @Test
    void theSecondTimeIsTwiceAsLong() {
        // Back at 41 s, out again at 41.5 s, and so due at 101.5 s: the sweep at 111 s.
        seconds.end("web1", Ending.RESET, 5)
                .pass(40)
                .end("web1", Ending.RESET, 5)
                .pass(69);
        assertThat(seconds.now()).isEqualTo(110);
        assertThat(envoy.flagged()).containsOnlyKeys("web1");
        seconds.pass(1);
        assertThat(envoy.flagged()).isEmpty();
    }

    @Test
    void theErrorsWhileItWasOutAreForgotten() {
        seconds.end("web1", Ending.RESET, 5)
                .pass(38)
                .end("web1", Ending.RESET, 4)
                .pass(2)
                .end("web1", Ending.RESET, 1)
                .pass(1);
        assertThat(envoy.flagged()).isEmpty();
    }
}

package org.drainboard.verdict.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ClimbWatchTest {
    private final ClimbWatch watch = new ClimbWatch();
    private int second;

    /** One reading a second. */
    private @Nullable Climb read(int... stuck) {
        Climb last = null;
        for (int each : stuck) {
            last = watch.observe(Instant.ofEpochSecond(second++), each);
        }
        return last;
    }

    @Test
    void oneWorkerAfterAnotherIsAClimb() {
        assertThat(read(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2)).isNull();
        Climb climb = read(3, 3, 3, 4);

        assertThat(climb).isNotNull();
        assertThat(climb.rises()).isEqualTo(4);
        assertThat(climb.each().toMillis() / 1000.0).isCloseTo(3.0, within(0.4));
        assertThat(climb.until(2).toMillis() / 1000.0).isCloseTo(6.0, within(0.8));
    }

    @Test
    void oneThatComesFreeDoesNotBendTheRate() {
        Climb climb = read(0, 1, 1, 2, 2, 3, 3, 2, 4, 5, 5, 6);

        assertThat(climb).isNotNull();
        assertThat(climb.perSecond()).isCloseTo(0.5, within(0.1));
    }

    @Test
    void slowRequestsThatCameTogetherAreOneRise() {
        assertThat(read(0, 0, 4, 4, 4, 4, 4, 4)).isNull();
    }

    @Test
    void aPoolThatHasSomeStuckNowAndThenDoesNotClimb() {
        assertThat(read(0, 1, 0, 2, 1, 0, 1, 2, 1, 0, 1, 3, 1, 0)).isNull();
    }

    @Test
    void aClimbThatEndedIsForgottenAfterThirtySeconds() {
        assertThat(read(0, 1, 2, 3)).isNotNull();
        Climb after = null;
        for (int i = 0; i < 32; i++) {
            after = read(3);
        }
        assertThat(after).isNull();
    }

    @Test
    void aReloadStartsAnew() {
        read(0, 1, 2);
        watch.restart();
        assertThat(read(3)).isNull();
    }
}

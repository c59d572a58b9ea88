package org.drainboard.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ArmingTest {
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private long nanos;
    private final Arming arming = new Arming(() -> now, () -> nanos);

    @Test
    void armingEndsByItself() {
        Instant end = arming.arm("production", Duration.ofMinutes(5));

        assertThat(arming.until("production")).contains(end);
        now = end.minusMillis(1);
        assertThat(arming.until("production")).contains(end);
        now = end;
        assertThat(arming.until("production")).isEmpty();
    }

    @Test
    void aClockThatIsSetBackDoesNotProlongIt() {
        arming.arm("production", Duration.ofMinutes(5));

        now = now.minus(Duration.ofHours(1));

        assertThat(arming.until("production")).isEmpty();
    }

    @Test
    void aClockThatIsSetBackAgainAndAgainDoesNotProlongItEither() {
        arming.arm("production", Duration.ofMinutes(5));

        nanos = Duration.ofMinutes(5).toNanos();

        assertThat(arming.until("production")).isEmpty();
    }

    @Test
    void itEndsWhileTheMachineSleeps() {
        arming.arm("production", Duration.ofMinutes(5));

        now = now.plus(Duration.ofHours(8));

        assertThat(arming.until("production")).isEmpty();
    }

    @Test
    void itHoldsForOneEnvironmentAndCanBeTakenBack() {
        arming.arm("staging", Duration.ofMinutes(5));
        assertThat(arming.until("production")).isEmpty();
        arming.disarm("staging");
        assertThat(arming.until("staging")).isEmpty();
    }

    @Test
    void itIsCutToAnHour() {
        assertThat(arming.arm("production", Duration.ofDays(9))).isEqualTo(now.plus(Arming.LONGEST));
    }
}

package org.drainboard.operate.roll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SampleRollsTest {
    @Test
    void eachSampleIsWhatItIsCalled() {
        assertThat(SampleRolls.running().servers())
                .extracting(entry -> entry.stage().words())
                .containsExactly("done", "ramping at 10 %", "draining", "waiting");
        assertThat(SampleRolls.handedOver().servers().getFirst().stage()).isInstanceOf(Stage.HandedOver.class);
        assertThat(SampleRolls.paused().phase()).isInstanceOf(RollStatus.Phase.Paused.class);
        assertThat(SampleRolls.aborted().phase())
                .isInstanceOfSatisfying(
                        RollStatus.Phase.Aborted.class,
                        aborted -> assertThat(aborted.out()).hasSize(2));
        assertThat(SampleRolls.finished().phase()).isEqualTo(new RollStatus.Phase.Finished());
    }
}

package org.drainboard.operate.drain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SampleDrainsTest {
    @Test
    void eachSampleIsWhatItIsCalled() {
        assertThat(SampleDrains.falling().state()).isEqualTo(DrainState.DRAINING);
        assertThat(SampleDrains.slow().state()).isEqualTo(DrainState.SLOW);
        assertThat(SampleDrains.overdue().state()).isEqualTo(DrainState.OVERDUE);
        assertThat(SampleDrains.sticky().state()).isEqualTo(DrainState.NEVER);
        assertThat(SampleDrains.zombies().hindrance(Hindrance.Kind.ZOMBIES)).isPresent();
        assertThat(SampleDrains.unjoined().workers()).isInstanceOf(Remaining.Unknown.class);
        assertThat(SampleDrains.lost().hindrance(Hindrance.Kind.LOST)).isPresent();
        assertThat(SampleDrains.blind().hindrance(Hindrance.Kind.UNSEEN)).isPresent();
        assertThat(SampleDrains.done().state()).isEqualTo(DrainState.DONE);
    }
}

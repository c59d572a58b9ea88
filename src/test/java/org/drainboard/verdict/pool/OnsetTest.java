package org.drainboard.verdict.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OnsetTest {
    private static Instant at(double second) {
        return Instant.ofEpochMilli((long) (second * 1000));
    }

    private static @Nullable Onset of(double... seconds) {
        return Onset.of(DoubleStream.of(seconds).mapToObj(OnsetTest::at));
    }

    @Test
    void isTheTwoSecondsInWhichMostBegan() {
        assertThat(of(1, 20, 20.5, 21.9, 22.1, 40)).isEqualTo(new Onset(at(20), 3));
        assertThat(of(22.1, 20.5, 20, 22)).isEqualTo(new Onset(at(20), 3));
        assertThat(of(7)).isEqualTo(new Onset(at(7), 1));
        assertThat(of()).isNull();
    }

    @Test
    void poolsThatBeganWithinTwoSecondsBeganTogether() {
        assertThat(new Onset(at(5), 4).with(new Onset(at(7), 4))).isTrue();
        assertThat(new Onset(at(7.1), 4).with(new Onset(at(5), 4))).isFalse();
    }
}

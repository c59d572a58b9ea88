package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drainboard.model.verdict.Interval;
import org.junit.jupiter.api.Test;

final class WilsonTest {
    @Test
    void theBoundsAreThoseOfTheLiterature() {
        assertThat(Wilson.of(4, 4).low()).isEqualTo(0.51, within(0.005));
        assertThat(Wilson.of(3, 10).low()).isEqualTo(0.11, within(0.005));
        assertThat(Wilson.of(5, 50).low()).isEqualTo(0.04, within(0.005));
        assertThat(Wilson.of(0, 4).high()).isEqualTo(0.49, within(0.005));
    }

    @Test
    void ofNothingNothingIsKnown() {
        assertThat(Wilson.of(0, 0)).isEqualTo(new Interval(0, 0, 1));
    }
}

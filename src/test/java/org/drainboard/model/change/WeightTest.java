package org.drainboard.model.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WeightTest {
    @Test
    void aShareIsCutToAWholeNumberAsHaproxyDoes() {
        assertThat(new Weight.Percent(50).of(1)).isZero();
        assertThat(new Weight.Percent(50).of(5)).isEqualTo(2);
        assertThat(new Weight.Percent(100).of(256)).isEqualTo(256);
        assertThat(new Weight.Absolute(7).of(100)).isEqualTo(7);
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(Weight.parse("0")).isEqualTo(new Weight.Absolute(0));
        assertThat(Weight.parse("256")).isEqualTo(new Weight.Absolute(256));
        assertThat(Weight.parse(" 10 %")).isEqualTo(new Weight.Percent(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "-1", "257", "101%", "1e2", "٣", "1;quit", "0x10", "1000000000000"})
    void anythingElseIsAnErrorThatSaysWhatWasExpected(String text) {
        assertThatThrownBy(() -> Weight.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("to");
    }
}

package org.drainboard.scorecard.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.drainboard.scorecard.world.Kind;
import org.drainboard.scorecard.world.Scenario;
import org.junit.jupiter.api.Test;

final class ScenarioLineTest {
    @Test
    void whatIsLeftOutIsUsual() {
        Scenario scenario = ScenarioLine.parse("kind=upstream-500 seed=4");
        assertThat(ScenarioLine.of(scenario))
                .isEqualTo("servers=3 bad=1 rate=5 share=0.5 kind=upstream-500 confounder=none listen=yes asked=no"
                        + " warmup=40 fault=60 seed=4");
    }

    @Test
    void nothingIsBadWithoutAFault() {
        assertThat(ScenarioLine.parse("kind=none"))
                .returns(Kind.NONE, Scenario::kind)
                .returns(0, Scenario::bad);
    }

    @Test
    void aWordThatIsUnknownIsNamed() {
        assertThatThrownBy(() -> ScenarioLine.parse("server=3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("server")
                .hasMessageContaining("servers");
        assertThatThrownBy(() -> ScenarioLine.parse("listen=perhaps")).hasMessageContaining("yes or no");
    }
}

package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.junit.jupiter.api.Test;

final class WeightZeroTest {
    private final Rule rule = new WeightZero();

    @Test
    void upWithoutWeightTakesNoTraffic() {
        assertThat(Given.server().weighing(0).seenBy(rule))
                .containsExactly("NOTE: UP with weight 0: takes no balanced traffic");
        assertThat(Given.server()
                        .claims(Claim.UP, "UP", CheckDepth.AGENT, "L7OK")
                        .weighing(0)
                        .seenBy(rule)
                        .getFirst())
                .endsWith("(its agent may have set that)");
        assertThat(Given.server().seenBy(rule)).isEmpty();
    }
}

package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.junit.jupiter.api.Test;

final class WithdrawnTest {
    private final Rule rule = new Withdrawn();

    private List<String> withdrawn(Claim claim, long arrivals) {
        return Given.server()
                .claims(claim, claim.name(), CheckDepth.L4, "L4OK")
                .sessions(2)
                .fast(arrivals, 0, 0)
                .seenBy(rule);
    }

    @Test
    void itSaysWhatIsLeftAndWhatStillComes() {
        assertThat(withdrawn(Claim.DRAIN, 0))
                .containsExactly("NOTE: in DRAIN: takes no balanced traffic; 2 sessions left");
        assertThat(withdrawn(Claim.DRAIN, 3))
                .containsExactly("NOTE: in DRAIN: takes no balanced traffic; 2 sessions left,"
                        + " and 3 still arrived (sticky clients)");
        assertThat(withdrawn(Claim.MAINT, 3).getFirst()).endsWith("and 3 still arrived");
        assertThat(withdrawn(Claim.UP, 3)).isEmpty();
    }
}

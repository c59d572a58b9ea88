package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.verdict.rules.Occupancies.workers;

import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.Ladder;
import org.junit.jupiter.api.Test;

final class PoolUnreadableTest {
    private final Rule rule = new PoolUnreadable();

    @Test
    void ourPermissionsSayNothingOfThePool() {
        assertThat(Given.server()
                        .poolFails(Failure.Kind.PERMISSION_DENIED, false)
                        .seenBy(rule))
                .containsExactly("BLIND: pool www1 cannot be read: tcp://127.0.0.1:9101: permission_denied");
        assertThat(Given.server().poolFails(Failure.Kind.MALFORMED, true).seenBy(rule))
                .hasSize(1);
    }

    @Test
    void timeoutsAndRefusalsAreEvidenceOfTheirOwn() {
        assertThat(Given.server().poolFails(Failure.Kind.TIMED_OUT, true).seenBy(rule))
                .isEmpty();
        assertThat(Given.server().poolFails(Failure.Kind.REFUSED, true).seenBy(rule))
                .isEmpty();
        assertThat(Given.server().pool(workers(4, 0, 0)).seenBy(rule)).isEmpty();
    }

    @Test
    void aPoolThatWasNotAskedYetIsNamed() {
        assertThat(Given.server().ladder(null, new Ladder(List.of())).seenBy(rule))
                .containsExactly("BLIND: pool www1 was not read yet");
    }
}

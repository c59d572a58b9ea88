package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.drainboard.model.Failure;
import org.junit.jupiter.api.Test;

final class PoolRefusedTest {
    private final Rule rule = new PoolRefused();

    @Test
    void aRefusalIsADeadPool() {
        assertThat(Given.server().poolFails(Failure.Kind.REFUSED, true).seenBy(rule))
                .containsExactly("NOT_SERVING: pool www1 is dead: tcp://127.0.0.1:9101: refused");
        assertThat(Given.server()
                        .onlyAddressFails(Failure.Kind.REFUSED, false)
                        .seenBy(rule)
                        .getFirst())
                .startsWith("NOT_SERVING");
    }

    @Test
    void aStatusAddressThatNeverAnsweredAndIsNotWhereRequestsGoProvesNothing() {
        assertThat(Given.server().poolFails(Failure.Kind.REFUSED, false).seenBy(rule))
                .containsExactly("BLIND: the status page of pool www1 refuses us, but it was never read, and its"
                        + " requests go elsewhere: check its address in the inventory");
    }

    @Test
    void aSocketFileThatWentAwayIsADeadPoolButOneThatNeverWasIsAWrongPath() {
        assertThat(Given.server()
                        .poolFails(Failure.Kind.NOT_FOUND, true)
                        .seenBy(rule)
                        .getFirst())
                .startsWith("NOT_SERVING");
        assertThat(Given.server().poolFails(Failure.Kind.NOT_FOUND, false).seenBy(rule))
                .isEmpty();
    }

    @Test
    void aPoolThatNeverAnsweredUsWhileUsersAreServedHasAWrongAddress() {
        assertThat(Given.server()
                        .fast(12, 12, 0)
                        .successesInARow(12)
                        .poolFails(Failure.Kind.REFUSED, false)
                        .seenBy(rule))
                .containsExactly("BLIND: the status page of pool www1 refuses us, but 12 requests succeeded:"
                        + " check its address in the inventory");
    }
}

package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.junit.jupiter.api.Test;

final class StatusBlindTest {
    private final Rule rule = new StatusBlind();

    @Test
    void sessionsWithoutASuccessSayThatNothingGetsThrough() {
        assertThat(Given.server()
                        .sessions(9)
                        .withoutSuccessFor(3, 9)
                        .onlyAddressFails(Failure.Kind.TIMED_OUT, true)
                        .seenBy(rule))
                .containsExactly("NOT_SERVING: the status page of pool www1 gets no worker:"
                        + " 9 sessions and no success for 3.0 s");
    }

    @Test
    void whileRequestsSucceedItIsFullButTakesTurns() {
        assertThat(Given.server()
                        .sessions(9)
                        .fast(40, 40, 0)
                        .withoutSuccessFor(0, 0)
                        .onlyAddressFails(Failure.Kind.TIMED_OUT, true)
                        .seenBy(rule))
                .containsExactly("ENDANGERED: the status page of pool www1 gets no worker:"
                        + " full, but 40 requests succeeded in 10 s");
    }

    @Test
    void withoutAnyRequestNobodyCanTell() {
        assertThat(Given.server()
                        .withoutSuccessFor(9, 0)
                        .onlyAddressFails(Failure.Kind.CONNECT_TIMED_OUT, true)
                        .seenBy(rule))
                .containsExactly("BLIND: the status page of pool www1 gets no worker:"
                        + " full or hung, and no request shows which");
    }

    @Test
    void withoutAnyRequestAnOpenPortLeavesItOpenToo() {
        Ladder connects = new Ladder(List.of(new RungResult.Passed(Rung.CONNECT, Duration.ofMillis(1), Instant.EPOCH)));

        assertThat(Given.server()
                        .withoutSuccessFor(9, 0)
                        .climbed(connects)
                        .onlyAddressFails(Failure.Kind.TIMED_OUT, true)
                        .seenBy(rule))
                .containsExactly("BLIND: the status page of pool www1 gets no worker:"
                        + " connect works, so it is full or hung, and no request shows which");
    }

    @Test
    void aStatusListenerOfItsOwnSaysNothingOfTheWorkers() {
        assertThat(Given.server()
                        .sessions(9)
                        .fast(40, 40, 0)
                        .withoutSuccessFor(3, 9)
                        .poolFails(Failure.Kind.TIMED_OUT, true)
                        .seenBy(rule))
                .containsExactly("BLIND: the status listener of pool www1 does not answer;"
                        + " it is a pool of its own, so nothing is known of the workers");
    }

    @Test
    void otherFailuresAreNotTimeouts() {
        assertThat(Given.server().poolFails(Failure.Kind.MALFORMED, true).seenBy(rule))
                .isEmpty();
    }
}

package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.drainboard.model.verdict.Traffic;
import org.junit.jupiter.api.Test;

final class ClientAbortsTest {
    private final Rule rule = new ClientAborts();

    private static Given aborted(long arrivals, long aborted) {
        Traffic.Failures none = new Traffic.Failures(0, 0, 0, 0);
        return Given.server().lately(new Traffic(Duration.ofSeconds(10), arrivals, arrivals, none, aborted));
    }

    @Test
    void manyAreTold() {
        assertThat(aborted(20, 5).seenBy(rule))
                .containsExactly("NOTE: 5 of 20 requests were given up by their clients in 10 s:"
                        + " not counted as failures, but users may be tired of waiting");
    }

    @Test
    void someArePartOfNormalLife() {
        assertThat(aborted(20, 2).seenBy(rule)).isEmpty();
        assertThat(aborted(1000, 30).seenBy(rule)).isEmpty();
    }

    @Test
    void andNoneIsAFailure() {
        assertThat(aborted(20, 20).seenBy(new FailingShare())).isEmpty();
    }
}

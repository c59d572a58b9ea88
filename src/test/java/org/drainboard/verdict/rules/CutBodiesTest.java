package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.drainboard.model.verdict.Traffic;
import org.junit.jupiter.api.Test;

final class CutBodiesTest {
    private final Rule rule = new CutBodies();

    private static Given cut(long succeeded, long cut) {
        Traffic.Failures failed = new Traffic.Failures(0, 0, 0, 0, 0, cut);
        return Given.server().lately(new Traffic(Duration.ofSeconds(10), succeeded + cut, succeeded, failed));
    }

    @Test
    void answersThatBreakOffAreTold() {
        assertThat(cut(17, 3).seenBy(rule))
                .containsExactly("DOUBT: 3 of 20 answers broke off after a good status in 10 s");
        assertThat(cut(20, 0).seenBy(rule)).isEmpty();
    }

    @Test
    void andAreFailuresToUsers() {
        assertThat(cut(10, 10).seenBy(new FailingShare()).getFirst()).startsWith("IMPAIRED: 10 of 20 requests failed");
    }
}

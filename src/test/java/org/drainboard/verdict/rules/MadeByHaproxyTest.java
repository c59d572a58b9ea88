package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.verdict.Traffic;
import org.junit.jupiter.api.Test;

final class MadeByHaproxyTest {
    private final BackendRule rule = new MadeByHaproxy();

    private List<String> seen(long arrivals, long succeeded, Traffic.Failures failed) {
        Traffic fast = new Traffic(Duration.ofSeconds(10), arrivals, succeeded, failed);
        return rule
                .look(new BackendScene(
                        new Outcomes(fast, null, List.of(), 0.005, 0, null, null), 2, List.of(), List.of()))
                .stream()
                .map(finding -> finding.bearing() + ": " + finding.text())
                .toList();
    }

    @Test
    void whatTheServersDidNotAnswerHaproxyMade() {
        assertThat(seen(60, 0, new Traffic.Failures(1, 2, 0, 50)))
                .containsExactly("NOTE: HAProxy made 52 of 53 failures itself in 10 s:"
                        + " 50 x 502 or 504, no response; 2 x 503, connect failed");
    }

    @Test
    void whatARuleAnswersIsCalledThat() {
        assertThat(seen(45, 0, new Traffic.Failures(0, 0, 0, 0, 45, 0)))
                .containsExactly("NOTE: HAProxy made 45 of 45 failures itself in 10 s:"
                        + " 45 x 5xx by a rule of its own, such as deny or return");
    }

    @Test
    void requestsWithoutAServerContradictServersThatAreClaimed() {
        assertThat(seen(20, 10, new Traffic.Failures(0, 0, 10, 0)))
                .containsExactlyInAnyOrder(
                        "IMPAIRED: 10 of 20 requests got 503 without reaching a server in 10 s",
                        "NOTE: HAProxy made 10 of 10 failures itself in 10 s: 10 x 503, no server or queue timeout");
        assertThat(seen(3, 0, new Traffic.Failures(0, 0, 3, 0))).hasSize(1);
    }

    @Test
    void errorsOfTheApplicationAreNotHaproxys() {
        assertThat(seen(20, 10, new Traffic.Failures(10, 0, 0, 0))).isEmpty();
        assertThat(seen(20, 20, new Traffic.Failures(0, 0, 0, 0))).isEmpty();
    }
}

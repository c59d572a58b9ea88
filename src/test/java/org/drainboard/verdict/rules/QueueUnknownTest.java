package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.verdict.rules.Occupancies.workers;

import org.drainboard.model.Failure;
import org.junit.jupiter.api.Test;

final class QueueUnknownTest {
    private final Rule rule = new QueueUnknown();

    @Test
    void anUnknownQueueIsNotAnEmptyOne() {
        assertThat(Given.server().pool(workers(4, 0, 0).queue(null)).seenBy(rule))
                .containsExactly(
                        "NOTE: its listen queue cannot be told: on a unix socket the page says 0 whatever waits");
        assertThat(Given.server().pool(workers(4, 0, 0)).seenBy(rule)).isEmpty();
        assertThat(Given.server().poolFails(Failure.Kind.TIMED_OUT, true).seenBy(rule))
                .isEmpty();
    }
}

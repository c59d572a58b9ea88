package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.verdict.rules.Occupancies.workers;

import org.junit.jupiter.api.Test;

final class PinnedWorkersTest {
    private final Rule rule = new PinnedWorkers();

    @Test
    void allPinnedAndAQueueServeNobody() {
        assertThat(Given.server()
                        .keeps(4)
                        .pool(workers(0, 0, 4).pinned(4).queue(3L))
                        .seenBy(rule))
                .containsExactly("NOT_SERVING: 4 of 4 workers read headers and get none;"
                        + " HAProxy keeps 4 idle connections; queue 3: option keep-conn pins workers");
    }

    @Test
    void allPinnedAndNobodyWaitingIsADanger() {
        assertThat(Given.server()
                        .keeps(4)
                        .pool(workers(0, 0, 4).pinned(4))
                        .seenBy(rule)
                        .getFirst())
                .startsWith("ENDANGERED");
    }

    @Test
    void workersThatHaproxyDoesNotHoldAreHeldBySomebodyElse() {
        assertThat(Given.server()
                        .keeps(0)
                        .pool(workers(2, 0, 2).pinned(2))
                        .seenBy(rule)
                        .getFirst())
                .endsWith("held by somebody else, HAProxy keeps no connection");
    }

    @Test
    void sessionsWithoutASuccessAreAQueue() {
        assertThat(Given.server()
                        .sessions(1)
                        .withoutSuccessFor(2, 1)
                        .pool(workers(0, 0, 4).pinned(4).queue(null))
                        .seenBy(rule)
                        .getFirst())
                .startsWith("NOT_SERVING");
    }

    @Test
    void someArePartOfNormalLife() {
        assertThat(Given.server().pool(workers(3, 0, 1).pinned(1)).seenBy(rule).getFirst())
                .startsWith("DOUBT: 1 of 4");
        assertThat(Given.server().pool(workers(4, 0, 0)).seenBy(rule)).isEmpty();
    }
}

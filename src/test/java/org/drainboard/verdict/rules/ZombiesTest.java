package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.verdict.rules.Occupancies.workers;

import org.junit.jupiter.api.Test;

final class ZombiesTest {
    private final Rule rule = new Zombies();

    @Test
    void moreStuckWorkersThanSessionsAreLeftBehind() {
        assertThat(Given.server().sessions(1).pool(workers(0, 0, 4)).seenBy(rule))
                .containsExactly("DOUBT: 3 stuck workers more than HAProxy has sessions (1):"
                        + " requests that nobody waits for any more");
    }

    @Test
    void withAHaproxyThatWasNotReadNobodyCanTell() {
        assertThat(Given.server()
                        .sessions(1)
                        .partOfTheFront()
                        .pool(workers(0, 0, 4))
                        .seenBy(rule))
                .containsExactly("BLIND: whether anybody waits for its 4 stuck workers cannot be told:"
                        + " not every HAProxy was read");
    }

    @Test
    void aWorkerForEachSessionAndPinnedOnesAreNot() {
        assertThat(Given.server().sessions(4).pool(workers(0, 0, 4)).seenBy(rule))
                .isEmpty();
        assertThat(Given.server().pool(workers(0, 0, 4).pinned(4)).seenBy(rule)).isEmpty();
        assertThat(Given.server().pool(workers(0, 4, 0)).seenBy(rule)).isEmpty();
    }
}

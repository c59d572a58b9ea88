package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DrawsTrafficTest {
    private final Rule rule = new DrawsTraffic();

    private static Given failing(long arrivals) {
        return Given.server()
                .fast(arrivals, arrivals / 5, arrivals - arrivals / 5)
                .peer("web1", 1, arrivals, 2L);
    }

    @Test
    void fastFailuresThatDrawMoreThanTheirShareAreNamed() {
        assertThat(failing(61)
                        .peer("web2", 1, 20, 120L)
                        .peer("web3", 1, 19, 100L)
                        .seenBy(rule))
                .containsExactly("DOUBT: gets 61 % of the traffic with 33 % of the weight, and fails 80 % of it:"
                        + " its answers take 2 ms, those of the others 110 ms");
    }

    @Test
    void itsOwnShareIsNotTooMuch() {
        assertThat(failing(35)
                        .peer("web2", 1, 33, 120L)
                        .peer("web3", 1, 32, 100L)
                        .seenBy(rule))
                .isEmpty();
        assertThat(failing(60).peer("web2", 1, 52, 120L).seenBy(rule)).isEmpty();
        assertThat(failing(60).seenBy(rule)).isEmpty();
    }

    @Test
    void aFewMoreOfFewMayBeChance() {
        assertThat(failing(7).peer("web2", 1, 4, 120L).seenBy(rule)).isEmpty();
    }

    @Test
    void moreTrafficOnAServerThatWorksIsItsWeightOrItsHash() {
        assertThat(Given.server()
                        .fast(80, 80, 0)
                        .peer("web1", 1, 80, 2L)
                        .peer("web2", 1, 20, 2L)
                        .seenBy(rule))
                .isEmpty();
    }

    @Test
    void aSlowerServerIsNotSaidToDrawByItsSpeed() {
        assertThat(failing(61)
                        .peer("web2", 1, 20, 1L)
                        .peer("web3", 1, 19, null)
                        .seenBy(rule)
                        .getFirst())
                .endsWith("fails 80 % of it");
    }

    @Test
    void withoutTheOthersItCannotBeTold() {
        assertThat(Given.server().fast(20, 4, 16).seenBy(rule).getFirst())
                .startsWith("BLIND: whether it draws more than its share cannot be told");
    }
}

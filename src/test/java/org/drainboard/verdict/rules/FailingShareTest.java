package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.junit.jupiter.api.Test;

final class FailingShareTest {
    private final Rule rule = new FailingShare();

    @Test
    void fourOfFourFailingServeNobody() {
        assertThat(Given.server().fast(4, 0, 4).slow(4, 0, 4).seenBy(rule))
                .containsExactly("NOT_SERVING: 4 of 4 requests failed in 10 s");
    }

    @Test
    void threeOfTenFailingAreAnImpairmentWithBounds() {
        Finding found =
                rule.look(Given.server().fast(10, 7, 3).slow(60, 57, 3).scene()).getFirst();
        assertThat(found.bearing()).isEqualTo(Bearing.IMPAIRED);
        assertThat(found.numbers())
                .hasEntrySatisfying(
                        "lower bound", bound -> assertThat(bound.doubleValue()).isEqualTo(0.108, within(0.001)));
        assertThat(found.real()).isNotNull();
        assertThat(found.real().value()).isEqualTo(0.7, within(0.001));
    }

    @Test
    void fiveOfFiftyAreADoubt() {
        assertThat(Given.server().fast(50, 45, 5).slow(300, 295, 5).seenBy(rule))
                .containsExactly("DOUBT: 5 of 50 requests failed in 10 s (10.0 %)");
    }

    @Test
    void fewerThanFourOrThreeAreTooFew() {
        assertThat(Given.server().fast(3, 1, 2).slow(3, 1, 2).seenBy(rule))
                .containsExactly("BLIND: 2 of 3 requests failed in 10 s: too few to tell");
        assertThat(Given.server().fast(5, 3, 2).slow(5, 3, 2).seenBy(rule).getFirst())
                .startsWith("BLIND");
    }

    @Test
    void theSlowWindowHasToAgreeUnlessTheFastOneIsSure() {
        assertThat(Given.server().fast(10, 6, 4).slow(1000, 996, 4).seenBy(rule).getFirst())
                .startsWith("DOUBT");
        assertThat(Given.server()
                        .fast(10, 1, 9)
                        .slow(10000, 9991, 9)
                        .seenBy(rule)
                        .getFirst())
                .startsWith("IMPAIRED");
    }

    @Test
    void aServerThatIsRarelyAskedIsJudgedOverAMinute() {
        assertThat(Given.server().fast(1, 0, 1).slow(6, 0, 6).seenBy(rule))
                .containsExactly("NOT_SERVING: 6 of 6 requests failed in 60 s");
        assertThat(Given.server().fast(1, 1, 0).slow(6, 1, 5).seenBy(rule)).isEmpty();
    }

    @Test
    void failuresAreOverWhenTheSuccessesSinceAreNoChance() {
        assertThat(Given.server()
                        .fast(20, 10, 10)
                        .slow(20, 10, 10)
                        .successesInARow(4)
                        .seenBy(rule)
                        .getFirst())
                .startsWith("IMPAIRED");
        assertThat(Given.server()
                        .fast(20, 10, 10)
                        .slow(20, 10, 10)
                        .successesInARow(5)
                        .seenBy(rule))
                .containsExactly("NOTE: 10 of 20 requests failed in 10 s, but none of the last 5");
    }

    @Test
    void whatFailedBeforeAServerWentDownIsOfThePast() {
        assertThat(Given.server()
                        .claims(Claim.DOWN, "DOWN", CheckDepth.L7, "L7TOUT")
                        .fast(4, 0, 4)
                        .slow(4, 0, 4)
                        .seenBy(rule))
                .isEmpty();
    }
}

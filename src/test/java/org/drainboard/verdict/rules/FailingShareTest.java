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
    void fourOfTenFailingAreAnImpairmentWithBounds() {
        Finding found =
                rule.look(Given.server().fast(10, 6, 4).slow(60, 56, 4).scene()).getFirst();
        assertThat(found.bearing()).isEqualTo(Bearing.IMPAIRED);
        assertThat(found.numbers())
                .hasEntrySatisfying(
                        "lower bound", bound -> assertThat(bound.doubleValue()).isEqualTo(0.168, within(0.001)));
        assertThat(found.real()).isNotNull();
        assertThat(found.real().value()).isEqualTo(0.6, within(0.001));
    }

    @Test
    void whatChanceMakesOnceInAHundredDaysIsADoubt() {
        assertThat(Given.server().fast(10, 7, 3).slow(60, 57, 3).seenBy(rule))
                .containsExactly("DOUBT: 3 of 10 requests failed in 10 s (30.0 %): may be chance");
        assertThat(Given.server().fast(50, 42, 8).slow(300, 292, 8).seenBy(rule).getFirst())
                .startsWith("IMPAIRED: 8 of 50");
    }

    @Test
    void whatIsUsualThereRaisesNoAlarm() {
        Given given = Given.server().fast(50, 45, 5).slow(300, 294, 6);
        assertThat(given.usually(0.02).seenBy(rule).getFirst()).startsWith("DOUBT: 5 of 50");
    }

    @Test
    void moreThanMayBeUsualAnywhereIsNeededHoweverManyThereAre() {
        assertThat(Given.server()
                        .fast(2000, 1966, 34)
                        .slow(12000, 11966, 34)
                        .seenBy(rule)
                        .getFirst())
                .startsWith("DOUBT: 34 of 2000");
        assertThat(Given.server()
                        .fast(2000, 1900, 100)
                        .slow(12000, 11900, 100)
                        .seenBy(rule)
                        .getFirst())
                .startsWith("IMPAIRED: 100 of 2000");
    }

    @Test
    void fewerThanFourOrThreeAreTooFew() {
        assertThat(Given.server().fast(3, 1, 2).slow(3, 1, 2).seenBy(rule))
                .containsExactly("BLIND: 2 of 3 requests failed in 10 s: too few to tell");
        assertThat(Given.server().fast(5, 3, 2).slow(5, 3, 2).seenBy(rule).getFirst())
                .startsWith("BLIND");
    }

    @Test
    void theSpanThatTellsMostIsQuoted() {
        assertThat(Given.server().fast(10, 10, 0).slow(60, 48, 12).seenBy(rule).getFirst())
                .isEqualTo("IMPAIRED: 12 of 60 requests failed in 60 s");
        assertThat(Given.server()
                        .fast(200, 160, 40)
                        .slow(1000, 960, 40)
                        .seenBy(rule)
                        .getFirst())
                .isEqualTo("IMPAIRED: 40 of 200 requests failed in 10 s");
    }

    @Test
    void aServerThatIsRarelyAskedIsJudgedOverAMinute() {
        assertThat(Given.server().fast(1, 0, 1).slow(6, 0, 6).seenBy(rule))
                .containsExactly("NOT_SERVING: 6 of 6 requests failed in 60 s");
    }

    @Test
    void failuresAreOverWhenTheSuccessesSinceAreNoChance() {
        Given given = Given.server().fast(20, 10, 10).slow(20, 10, 10);
        assertThat(given.successesInARow(7).seenBy(rule).getFirst()).startsWith("IMPAIRED");
        assertThat(given.successesInARow(8).seenBy(rule))
                .containsExactly("NOTE: 10 of 20 requests failed in 10 s, but none of the last 8");
    }

    @Test
    void aFewUsualFailuresDoNotKeepABusyServerFromBeingWellAgain() {
        assertThat(Given.server()
                        .fast(400, 396, 4)
                        .slow(2000, 1600, 400)
                        .seenBy(rule)
                        .getFirst())
                .startsWith("NOTE: 400 of 2000");
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

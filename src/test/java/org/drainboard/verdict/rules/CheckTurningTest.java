package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CheckTurningTest {
    private final Rule rule = new CheckTurning();

    @ParameterizedTest
    @CsvSource({
        "UP, UP 2/3, L7STS, 'DOUBT: UP 2/3: its check fails (L7STS), 2 more failed checks and it is down'",
        "UP, UP 1/3, L4CON, 'DOUBT: UP 1/3: its check fails (L4CON), 1 more failed check and it is down'",
        "UP, UP 1/3, L7OK, 'NOTE: UP 1/3: no check has run yet; ready is not healthy'",
        "DOWN, DOWN 1/2, L7OK, 'NOTE: DOWN 1/2: 1 more passed check and it is up'"
    })
    void whatIsMissingToTheNextChangeIsCounted(Claim claim, String status, String result, String said) {
        assertThat(Given.server().claims(claim, status, CheckDepth.L7, result).seenBy(rule))
                .containsExactly(said);
    }

    @ParameterizedTest
    @CsvSource({"UP, UP", "MAINT, MAINT (via app/web1)", "DRAIN, DRAIN 1/3", "DOWN, DOWN (agent)", "NO_CHECK, no check"
    })
    void otherWordsTurnNowhere(Claim claim, String status) {
        assertThat(Given.server().claims(claim, status, CheckDepth.L7, "L7STS").seenBy(rule))
                .isEmpty();
    }

    @Test
    void aNumberThatIsNoneIsNotRead() {
        assertThat(Given.server()
                        .claims(Claim.UP, "UP x/y", CheckDepth.L7, "L7STS")
                        .seenBy(rule))
                .isEmpty();
        assertThat(Given.server()
                        .claims(Claim.UP, "UP 99999999999/3", CheckDepth.L7, "L7STS")
                        .seenBy(rule))
                .isEmpty();
    }
}

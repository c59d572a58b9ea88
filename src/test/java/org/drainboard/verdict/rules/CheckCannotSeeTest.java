package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.junit.jupiter.api.Test;

final class CheckCannotSeeTest {
    private final Rule rule = new CheckCannotSee();

    private String up(CheckDepth depth, String result) {
        return Given.server().claims(Claim.UP, "UP", depth, result).seenBy(rule).getFirst();
    }

    @Test
    void everyDepthHasItsLimitAndNoneProvesAnything() {
        assertThat(up(CheckDepth.NONE, "")).isEqualTo("NOTE: no check: HAProxy takes it for up whatever happens");
        assertThat(up(CheckDepth.L4, "L4OK"))
                .isEqualTo("NOTE: the check (L4OK in 1 ms) only opens the port: it cannot see stuck workers");
        assertThat(up(CheckDepth.L6, "L6OK")).startsWith("NOTE: the check (L6OK in 1 ms) ends at the TLS handshake");
        assertThat(up(CheckDepth.L7, "L7OK")).startsWith("NOTE: the check (L7OK in 1 ms) asks one page");
        assertThat(up(CheckDepth.AGENT, "L7OK")).startsWith("NOTE: the check is the agent's word");
    }

    @Test
    void aServerThatFollowsAnotherHasThatOnesWord() {
        assertThat(Given.server().tracks("app/web2").seenBy(rule).getFirst())
                .startsWith("NOTE: the check of app/web2, which it follows (L4OK in 0 ms) only opens the port");
    }

    @Test
    void beforeTheFirstCheckHasEndedNoneBacksTheClaim() {
        assertThat(up(CheckDepth.NONE, "INI"))
                .isEqualTo("NOTE: no check has ended yet (INI): HAProxy takes it for up until then");
    }

    @Test
    void aServerThatIsNotUpIsNotItsMatter() {
        assertThat(Given.server()
                        .claims(Claim.DOWN, "DOWN", CheckDepth.L4, "L4CON")
                        .seenBy(rule))
                .isEmpty();
    }
}

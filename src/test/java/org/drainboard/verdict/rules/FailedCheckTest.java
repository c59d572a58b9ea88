package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.junit.jupiter.api.Test;

final class FailedCheckTest {
    private final Rule rule = new FailedCheck();

    private List<String> down(String status, CheckDepth depth, String result) {
        return Given.server().claims(Claim.DOWN, status, depth, result).seenBy(rule);
    }

    @Test
    void aCheckThatSawTheFailureIsStrongAndATimeoutAboveLayer4IsWeak() {
        assertThat(down("DOWN", CheckDepth.L4, "L4CON")).containsExactly("NOT_SERVING: HAProxy's check fails: L4CON");
        assertThat(down("DOWN", CheckDepth.L4, "L4TOUT").getFirst()).startsWith("NOT_SERVING");
        assertThat(down("DOWN", CheckDepth.L7, "L7STS").getFirst()).startsWith("NOT_SERVING");
        assertThat(down("DOWN", CheckDepth.L7, "L7TOUT").getFirst()).startsWith("IMPAIRED");
        assertThat(down("DOWN (agent)", CheckDepth.AGENT, "L7STS").getFirst()).startsWith("IMPAIRED");
    }

    @Test
    void aCheckThatPassesAgainIsOnItsWayUp() {
        assertThat(down("DOWN 1/2", CheckDepth.L7, "L7OK"))
                .containsExactly("NOTE: its check passes again (L7OK): DOWN 1/2");
    }

    @Test
    void aServerThatFollowsAnotherHasNoCheckOfItsOwn() {
        assertThat(Given.server()
                        .claims(Claim.DOWN, "DOWN", CheckDepth.NONE, "")
                        .tracks("app_ping/web1")
                        .seenBy(rule))
                .containsExactly("NOTE: it follows app_ping/web1, which is down");
    }

    @Test
    void aServerThatIsUpIsNotItsMatter() {
        assertThat(Given.server().seenBy(rule)).isEmpty();
    }
}

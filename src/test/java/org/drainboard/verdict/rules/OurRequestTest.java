package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.probe.RequestResult;
import org.junit.jupiter.api.Test;

final class OurRequestTest {
    private static final RequestCheck CHECK = new RequestCheck(
            "app",
            RequestCheck.Via.FCGI,
            "/srv/www/deep.php",
            "/deep.php?key=secret",
            null,
            200,
            Duration.ofSeconds(2),
            Duration.ofSeconds(5));

    private final OurRequest rule = new OurRequest();

    @Test
    void anAnswerIsServed() {
        assertThat(Given.server()
                        .asked(new Asked(CHECK, new RequestResult.Answered(200)))
                        .seenBy(rule))
                .containsExactly("SERVED: our request for /deep.php was answered with 200");
    }

    @Test
    void aFailureIsOneThatAUserWouldSee() {
        Asked failed = new Asked(CHECK, new RequestResult.Failed(Given.failure(Failure.Kind.TIMED_OUT)));
        assertThat(Given.server().asked(failed).seenBy(rule))
                .containsExactly("IMPAIRED: our request for /deep.php failed: tcp://127.0.0.1:9101: timed_out");
    }

    @Test
    void oneThatWasNotSentSaysNothing() {
        Asked left = new Asked(CHECK, new RequestResult.NotAsked("the pool is full"));
        assertThat(Given.server().asked(left).seenBy(rule))
                .containsExactly("BLIND: our request for /deep.php was not sent: the pool is full");
    }

    @Test
    void throughHaproxyItIsOfTheBackend() {
        BackendScene scene = new BackendScene(
                Outcomes.NONE, 2, List.of(), List.of(new Asked(CHECK, new RequestResult.Answered(200))));
        assertThat(rule.look(scene))
                .singleElement()
                .extracting(Finding::bearing)
                .isEqualTo(Bearing.SERVED);
    }
}

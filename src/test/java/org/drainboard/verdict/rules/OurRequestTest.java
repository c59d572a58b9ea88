package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
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
                        .asked(new Asked("www1", CHECK, new RequestResult.Answered(200), 0))
                        .seenBy(rule))
                .containsExactly("SERVED: our request for /deep.php was answered with 200");
    }

    @Test
    void aFailureIsOneThatAUserWouldSee() {
        Asked failed = new Asked("www1", CHECK, new RequestResult.Failed(Given.failure(Failure.Kind.TIMED_OUT)), 2);
        assertThat(Given.server().asked(failed).seenBy(rule))
                .containsExactly("IMPAIRED: our request for /deep.php failed: tcp://127.0.0.1:9101: timed_out");
    }

    @Test
    void aFirstFailureLeavesItOpenAndOutweighsOnlyWhatWouldBeServed() {
        Asked first = new Asked("www1", CHECK, new RequestResult.Failed(Given.failure(Failure.Kind.TIMED_OUT)), 1);
        assertThat(Given.server().asked(first).seenBy(rule))
                .containsExactly(
                        "CONTESTED: our request for /deep.php failed: tcp://127.0.0.1:9101: timed_out; 1 time");
        Asked second =
                new Asked("www1", CHECK, new RequestResult.WrongStatus(500, Given.failure(Failure.Kind.REJECTED)), 2);
        assertThat(Given.server().asked(second).seenBy(rule).getFirst()).startsWith("CONTESTED");
    }

    @Test
    void oneThatWasNotSentSaysNothing() {
        Asked left = new Asked("www1", CHECK, new RequestResult.NotAsked("the pool is full"), 0);
        assertThat(Given.server().asked(left).seenBy(rule))
                .containsExactly("BLIND: our request for /deep.php was not sent: the pool is full");
    }

    @Test
    void throughHaproxyItIsOfTheBackend() {
        BackendScene scene = new BackendScene(
                Outcomes.NONE, 2, List.of(), List.of(new Asked("www1", CHECK, new RequestResult.Answered(200), 0)));
        assertThat(rule.look(scene))
                .singleElement()
                .extracting(Finding::bearing)
                .isEqualTo(Bearing.SERVED);
    }

    @Test
    void aHandshakeThatPassesBesideAFailedRequestIsSaidInTheSameSentence() {
        Asked wrong =
                new Asked("www1", CHECK, new RequestResult.WrongStatus(500, Given.failure(Failure.Kind.REJECTED)), 3);
        Ladder ladder =
                new Ladder(List.of(new RungResult.Passed(Rung.HANDSHAKE, Duration.ofNanos(300_000), Instant.EPOCH)));

        assertThat(Given.server().ladder(null, ladder).asked(wrong).seenBy(rule))
                .containsExactly("IMPAIRED: the FastCGI handshake answers in 0.3 ms, but our request for /deep.php got"
                        + " 500, where 200 was expected");
        assertThat(Given.server().asked(wrong).seenBy(rule))
                .containsExactly("IMPAIRED: our request for /deep.php got 500, where 200 was expected");
    }

    @Test
    void aHandshakeOfAnotherPoolIsNotTakenForThisOne() {
        Asked wrong =
                new Asked("www2", CHECK, new RequestResult.WrongStatus(500, Given.failure(Failure.Kind.REJECTED)), 3);
        Ladder ladder =
                new Ladder(List.of(new RungResult.Passed(Rung.HANDSHAKE, Duration.ofNanos(300_000), Instant.EPOCH)));

        assertThat(Given.server().ladder(null, ladder).asked(wrong).seenBy(rule))
                .singleElement()
                .asString()
                .doesNotContain("handshake");
    }

    @Test
    void byHttpTheWebServerIsToldFromThePhpBehindIt() {
        RequestCheck http = new RequestCheck(
                "app",
                RequestCheck.Via.HTTP,
                null,
                "/deep.php",
                null,
                200,
                Duration.ofSeconds(2),
                Duration.ofSeconds(5));
        Asked wrong =
                new Asked("web1", http, new RequestResult.WrongStatus(502, Given.failure(Failure.Kind.REJECTED)), 3);
        Ladder ladder =
                new Ladder(List.of(new RungResult.Passed(Rung.WEB_SERVER, Duration.ofNanos(400_000), Instant.EPOCH)));

        assertThat(Given.server().webServer(ladder).asked(wrong).seenBy(rule))
                .containsExactly("IMPAIRED: the web server answers in 0.4 ms, PHP behind it does not as it should: our"
                        + " request for /deep.php got 502, where 200 was expected");
    }
}

package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.verdict.rules.Occupancies.workers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.junit.jupiter.api.Test;

final class WebServerRungsTest {
    private static final Instant NOW = Instant.EPOCH;
    private static final RungResult CONNECT = new RungResult.Passed(Rung.CONNECT, Duration.ofNanos(100_000), NOW);
    private static final RungResult ANSWERS = new RungResult.Passed(Rung.WEB_SERVER, Duration.ofNanos(400_000), NOW);

    private final Rule rule = new WebServerRungs();

    @Test
    void anAnswerThatNeedsNoPhpProvesNothing() {
        assertThat(Given.server().webServer(ladder(CONNECT, ANSWERS)).seenBy(rule))
                .containsExactly("NOTE: the web server answers in 0.4 ms, which says nothing of PHP behind it");
        assertThat(Given.server().seenBy(rule)).isEmpty();
    }

    @Test
    void besideAPoolWithoutAFreeWorkerItTellsWhereToLook() {
        assertThat(Given.server()
                        .webServer(ladder(CONNECT, ANSWERS))
                        .pool(workers(0, 0, 4))
                        .seenBy(rule))
                .containsExactly("NOTE: the web server answers in 0.4 ms, PHP behind it does not");
        RungResult hung = new RungResult.Failed(Rung.HANDSHAKE, Given.failure(Failure.Kind.TIMED_OUT), NOW);
        assertThat(Given.server()
                        .webServer(ladder(CONNECT, ANSWERS))
                        .ladder(null, ladder(CONNECT, hung))
                        .seenBy(rule))
                .containsExactly("NOTE: the web server answers in 0.4 ms, PHP behind it does not");
    }

    @Test
    void aWebServerThatIsSilentServesNobody() {
        RungResult silent = new RungResult.Failed(Rung.WEB_SERVER, Given.failure(Failure.Kind.TIMED_OUT), NOW);
        assertThat(Given.server().webServer(ladder(CONNECT, silent)).seenBy(rule))
                .containsExactly("NOT_SERVING: the web server connects, but does not answer as it should:"
                        + " tcp://127.0.0.1:9101: timed_out");
        RungResult refused = new RungResult.Failed(Rung.CONNECT, Given.failure(Failure.Kind.REFUSED), NOW);
        assertThat(Given.server().webServer(ladder(refused)).seenBy(rule))
                .containsExactly("NOT_SERVING: no connection to the web server: tcp://127.0.0.1:9101: refused");
    }

    @Test
    void usersThatAreServedOutweighOneSilence() {
        RungResult silent = new RungResult.Failed(Rung.WEB_SERVER, Given.failure(Failure.Kind.TIMED_OUT), NOW);
        assertThat(Given.server()
                        .fast(10, 10, 0)
                        .webServer(ladder(CONNECT, silent))
                        .seenBy(rule)
                        .getFirst())
                .startsWith("DOUBT");
    }

    @Test
    void theRealRequestIsForAnotherRule() {
        RungResult request = new RungResult.Failed(Rung.REQUEST, Given.failure(Failure.Kind.TIMED_OUT), NOW);
        assertThat(Given.server().webServer(ladder(CONNECT, ANSWERS, request)).seenBy(rule))
                .singleElement()
                .asString()
                .startsWith("NOTE");
    }

    private static Ladder ladder(RungResult... rungs) {
        return new Ladder(List.of(rungs));
    }
}

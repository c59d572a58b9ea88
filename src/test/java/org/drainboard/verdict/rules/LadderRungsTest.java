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

final class LadderRungsTest {
    private static final Instant NOW = Instant.EPOCH;
    private static final RungResult CONNECT = new RungResult.Passed(Rung.CONNECT, Duration.ofNanos(100_000), NOW);
    private static final RungResult HANDSHAKE = new RungResult.Passed(Rung.HANDSHAKE, Duration.ofNanos(300_000), NOW);
    private static final RungResult HUNG =
            new RungResult.Failed(Rung.HANDSHAKE, Given.failure(Failure.Kind.TIMED_OUT), NOW);

    private final Rule rule = new LadderRungs();

    private static Ladder ladder(RungResult... rungs) {
        return new Ladder(List.of(rungs));
    }

    @Test
    void anOpenPortWithoutAHandshakeServesNobody() {
        assertThat(Given.server().ladder(null, ladder(CONNECT, HUNG)).seenBy(rule))
                .containsExactly("NOT_SERVING: connect answers in 0.1 ms, but the FastCGI handshake fails:"
                        + " tcp://127.0.0.1:9101: timed_out");
    }

    @Test
    void workersThatMoveOnOutweighAHandshakeThatTimedOut() {
        assertThat(Given.server()
                        .ladder(workers(0, 4, 0), ladder(CONNECT, HUNG))
                        .seenBy(rule)
                        .getFirst())
                .startsWith("DOUBT");
    }

    @Test
    void aHandshakeProvesAFreeWorkerAndAConnectProvesNothing() {
        assertThat(Given.server().ladder(null, ladder(CONNECT, HANDSHAKE)).seenBy(rule))
                .containsExactly("WOULD_SERVE: the FastCGI handshake answered in 0.3 ms");
        assertThat(Given.server().ladder(null, ladder(CONNECT)).seenBy(rule)).isEmpty();
    }

    @Test
    void whatWasNotAskedSaysNothing() {
        RungResult left = new RungResult.NotAsked(Rung.HANDSHAKE, "the pool is full");
        assertThat(Given.server().ladder(null, ladder(CONNECT, left)).seenBy(rule))
                .isEmpty();
    }

    @Test
    void aPortThatRefusesServesNobody() {
        RungResult refused = new RungResult.Failed(Rung.CONNECT, Given.failure(Failure.Kind.REFUSED), NOW);
        assertThat(Given.server().ladder(null, ladder(refused)).seenBy(rule))
                .containsExactly("NOT_SERVING: connect fails: tcp://127.0.0.1:9101: refused");
    }

    @Test
    void theStatusPageAtTheListenAddressProvesAWorkerAndTheRealRequestIsForAnotherRule() {
        RungResult status = new RungResult.Passed(Rung.STATUS, Duration.ofNanos(700_000), NOW);
        RungResult request = new RungResult.Failed(Rung.REQUEST, Given.failure(Failure.Kind.REJECTED), NOW);
        assertThat(Given.server()
                        .ladder(null, ladder(CONNECT, HANDSHAKE, status, request))
                        .seenBy(rule))
                .containsExactly("WOULD_SERVE: the status page answered in 0.7 ms");
    }

    @Test
    void aPolledPageOfThePoolsOwnIsNotWeighedTwice() {
        RungResult left = new RungResult.NotAsked(Rung.HANDSHAKE, "the pool is full");
        RungResult hung = new RungResult.Failed(Rung.STATUS, Given.failure(Failure.Kind.TIMED_OUT), NOW);
        assertThat(Given.server().onlyAddress(ladder(CONNECT, left, hung)).seenBy(rule))
                .isEmpty();
    }

    @Test
    void aWrongPathOfThePingIsADoubtAndTheHandshakeBelowItStillProvesAWorker() {
        RungResult wrong = new RungResult.Failed(Rung.PING, Given.failure(Failure.Kind.REJECTED), NOW);
        assertThat(Given.server()
                        .ladder(null, ladder(CONNECT, HANDSHAKE, wrong))
                        .seenBy(rule))
                .containsExactly(
                        "DOUBT: the FastCGI handshake answers in 0.3 ms, but ping fails: tcp://127.0.0.1:9101: rejected",
                        "WOULD_SERVE: the FastCGI handshake answered in 0.3 ms");
    }

    @Test
    void freeWorkersOnAStatusListenerDoNotOutweighAPortThatRefuses() {
        RungResult refused = new RungResult.Failed(Rung.CONNECT, Given.failure(Failure.Kind.REFUSED), NOW);
        assertThat(Given.server().ladder(workers(4, 0, 0), ladder(refused)).seenBy(rule))
                .singleElement()
                .asString()
                .startsWith("NOT_SERVING");
        assertThat(Given.server()
                        .fast(10, 10, 0)
                        .ladder(workers(4, 0, 0), ladder(refused))
                        .seenBy(rule))
                .singleElement()
                .asString()
                .startsWith("DOUBT");
    }
}

package org.drainboard.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.drainboard.model.Failure;
import org.drainboard.model.reading.Reading;
import org.drainboard.transport.ExchangeException;
import org.junit.jupiter.api.Test;

/** The states of a reading and the pauses between questions, step by step and without a thread. */
final class WatchTest {
    private static final Instant START = Instant.parse("2026-11-20T03:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Failure HUNG = new Failure(Failure.Kind.TIMED_OUT, "unix:/s did not answer within 3 s");
    private static final Failure GONE = new Failure(Failure.Kind.REFUSED, "unix:/s refused");

    private static final Failure SILENT = new Failure(Failure.Kind.TIMED_OUT, "unix:/s: still open");
    private static final Duration OVERDUE = Duration.ofMinutes(5);

    private final VirtualTime time = new VirtualTime();
    private final Deque<Asking<String>> script = new ArrayDeque<>();
    private final Watch<String> watch = new Watch<>(
            new Target<>(
                    "lb1",
                    Cadence.of(SECOND),
                    Gate::withoutWorker,
                    leave -> script.remove().ask(leave),
                    value -> !value.equals("full"),
                    new Target.Overdue(OVERDUE, SILENT)),
            time,
            new Random(1));

    @Test
    void nothingIsKnownBeforeTheFirstAnswer() throws InterruptedException {
        assertThat(watch.reading()).isEmpty();
        assertThat(watch.awaitFirst(Duration.ZERO)).isFalse();
    }

    @Test
    void anAnswerIsFreshWithItsTimeAndDuration() throws InterruptedException {
        answer("a", Duration.ofMillis(300));
        assertThat(watch.step()).isEqualTo(Duration.ofMillis(700));
        assertThat(watch.reading()).contains(new Reading.Fresh<>("a", START.plusMillis(300), Duration.ofMillis(300)));
        assertThat(watch.awaitFirst(Duration.ZERO)).isTrue();
    }

    @Test
    void aTargetThatNeverAnsweredIsMissingSinceTheFirstFailedQuestionBegan() throws InterruptedException {
        fail(HUNG, Duration.ofSeconds(3));
        fail(GONE, Duration.ZERO);
        watch.step();
        assertThat(watch.reading()).contains(new Reading.Missing<>(HUNG, START));
        assertThat(watch.awaitFirst(Duration.ZERO)).isTrue();
        watch.step();
        assertThat(watch.reading()).contains(new Reading.Missing<>(GONE, START));
    }

    @Test
    void aValueStaysKnownWithItsTimeWhileQuestionsFail() throws InterruptedException {
        answer("a", SECOND);
        fail(HUNG, Duration.ofSeconds(3));
        fail(GONE, Duration.ofHours(1));
        watch.step();
        watch.step();
        assertThat(watch.reading()).contains(new Reading.Stale<>("a", START.plusSeconds(1), HUNG));
        watch.step();
        assertThat(watch.reading()).contains(new Reading.Stale<>("a", START.plusSeconds(1), GONE));
    }

    @Test
    void theFirstSuccessMakesItFreshAgainAndRestoresThePace() throws InterruptedException {
        fail(GONE, Duration.ZERO);
        fail(GONE, Duration.ZERO);
        answer("b", Duration.ZERO);
        assertThat(watch.step()).isBetween(Duration.ofMillis(500), SECOND);
        assertThat(watch.step()).isBetween(Duration.ofMillis(500), SECOND);
        assertThat(watch.step()).isEqualTo(SECOND);
        assertThat(watch.reading()).contains(new Reading.Fresh<>("b", START, Duration.ZERO));
    }

    @Test
    void aTargetThatKeepsQuestionsWithoutAnAnswerIsAskedLessOften() throws InterruptedException {
        fail(HUNG, Duration.ofSeconds(3));
        fail(HUNG, Duration.ofSeconds(3));
        assertThat(watch.step()).isBetween(Duration.ofMillis(500), SECOND);
        assertThat(watch.step()).isBetween(SECOND, Duration.ofSeconds(2));
    }

    @Test
    void anAnswerOfASickTargetIsFreshButSlowsThePaceDown() throws InterruptedException {
        answer("full", Duration.ZERO);
        answer("full", Duration.ZERO);
        watch.step();
        assertThat(watch.step()).isGreaterThanOrEqualTo(SECOND);
        assertThat(watch.reading()).contains(new Reading.Fresh<>("full", START, Duration.ZERO));
    }

    @Test
    void aMistakeOfThisProgramIsAFailureOfTheTargetAndNotTheEndOfItsThread() throws InterruptedException {
        script.add(_ -> {
            throw new IllegalStateException("oops");
        });
        watch.step();
        assertThat(watch.reading().flatMap(Reading::problem))
                .map(Failure::message)
                .contains("lb1: a mistake of this program (java.lang.IllegalStateException: oops);"
                        + " please report it, with the log");
    }

    @Test
    void anErrorDoesNotLeaveTheLastReadingForFresh() throws InterruptedException {
        answer("well", Duration.ZERO);
        watch.step();
        script.add(_ -> {
            throw new StackOverflowError("oops");
        });
        watch.step();
        assertThat(watch.reading().flatMap(Reading::problem)).isPresent();
    }

    @Test
    void aQuestionThatStaysOpenHasFailedWhenItIsOverdueAndIsFreshWhenItIsAnswered() throws InterruptedException {
        answer("a", SECOND);
        watch.step();
        List<Reading<String>> seen = new ArrayList<>();
        script.add(_ -> {
            time.pass(OVERDUE.minusSeconds(1));
            watch.reading().ifPresent(seen::add);
            time.pass(SECOND);
            watch.reading().ifPresent(seen::add);
            time.pass(SECOND);
            return "b";
        });
        watch.step();
        assertThat(seen)
                .containsExactly(
                        new Reading.Fresh<>("a", START.plusSeconds(1), SECOND),
                        new Reading.Stale<>("a", START.plusSeconds(1), SILENT));
        assertThat(watch.reading().flatMap(Reading::latest)).contains("b");
        assertThat(watch.reading().flatMap(Reading::problem)).isEmpty();
    }

    @Test
    void beingInterruptedIsNoFailureOfTheTarget() {
        fail(new Failure(Failure.Kind.INTERRUPTED, "stopped"), Duration.ZERO);
        assertThatThrownBy(watch::step).isInstanceOf(InterruptedException.class);
        assertThat(watch.reading()).isEmpty();
    }

    private void answer(String value, Duration took) {
        script.add(_ -> {
            time.pass(took);
            return value;
        });
    }

    private void fail(Failure failure, Duration took) {
        script.add(_ -> {
            time.pass(took);
            throw new ExchangeException(failure);
        });
    }
}

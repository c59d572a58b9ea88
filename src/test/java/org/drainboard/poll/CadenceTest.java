package org.drainboard.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.drainboard.model.Failure;
import org.junit.jupiter.api.Test;

final class CadenceTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Takes nothing off: the longest pause there may be. */
    private static final RandomGenerator LONGEST = fixed(0);

    @Test
    void aWellTargetIsAskedFromStartToStart() {
        Cadence cadence = Cadence.of(SECOND);
        assertThat(cadence.pause(Duration.ofMillis(300), LONGEST)).isEqualTo(Duration.ofMillis(700));
        assertThat(cadence.pause(Duration.ZERO, LONGEST)).isEqualTo(SECOND);
    }

    @Test
    void aMissedStepIsSkippedAndNotMadeUpFor() {
        Cadence cadence = Cadence.of(SECOND);
        assertThat(cadence.pause(Duration.ofMillis(2400), LONGEST)).isEqualTo(Duration.ofMillis(600));
        assertThat(cadence.pause(SECOND, LONGEST)).isEqualTo(SECOND);
    }

    @Test
    void aSickTargetIsLeftAloneTwiceAsLongEachTimeUpToFifteenSeconds() {
        assertThat(pausesOfFailures(SECOND, 7, LONGEST))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 15L, 15L, 15L);
        assertThat(pausesOfFailures(SECOND, 100_000, LONGEST)).last().isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void aTargetWhoseQuestionsComeToNothingIsAskedAsOftenAsAWellOne() {
        Cadence cadence = Cadence.of(SECOND).after(Failure.Kind.TIMED_OUT).after(Failure.Kind.TIMED_OUT);
        assertThat(cadence.pause(Duration.ZERO, LONGEST)).isEqualTo(Duration.ofSeconds(2));
        for (int i = 0; i < 100; i++) {
            cadence = cadence.after(i % 2 == 0 ? Failure.Kind.REFUSED : Failure.Kind.CLOSED);
            assertThat(cadence.pause(Duration.ofSeconds(3), LONGEST)).isEqualTo(SECOND);
        }
    }

    @Test
    void jitterTakesOffUpToHalf() {
        assertThat(pausesOfFailures(SECOND, 6, fixed(0.999999)))
                .extracting(Duration::toMillis)
                .containsExactly(500L, 1000L, 2000L, 4000L, 7500L, 7500L);
        List<Duration> scattered = pausesOfFailures(Duration.ofSeconds(15), 1000, new Random(7));
        assertThat(scattered).allMatch(pause -> pause.toMillis() >= 7500 && pause.toMillis() <= 15_000);
        assertThat(scattered.stream().distinct().count()).isGreaterThan(900);
    }

    @Test
    void aRareQuestionIsNotAskedMoreOftenBecauseItFails() {
        assertThat(pausesOfFailures(Duration.ofMinutes(2), 3, LONGEST)).containsOnly(Duration.ofMinutes(2));
    }

    @Test
    void theFirstSuccessEndsTheWaiting() {
        Cadence cadence =
                Cadence.of(SECOND).after(false).after(false).after(false).after(true);
        assertThat(cadence).isEqualTo(Cadence.of(SECOND));
        assertThat(cadence.after(false).pause(Duration.ZERO, LONGEST)).isEqualTo(SECOND);
    }

    private static List<Duration> pausesOfFailures(Duration every, int failures, RandomGenerator random) {
        List<Duration> pauses = new ArrayList<>();
        Cadence cadence = Cadence.of(every);
        for (int i = 0; i < failures; i++) {
            cadence = cadence.after(false);
            pauses.add(cadence.pause(Duration.ofSeconds(3), random));
        }
        return pauses;
    }

    private static RandomGenerator fixed(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}

package org.drainboard.view.backend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.drainboard.model.verdict.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final History history = new History();

    @Test
    void theLastColumnIsNowAndTheFirstIsFiveMinutesAgo() {
        for (int age = 300; age >= 0; age--) {
            history.add(sample(age, age / 1000.0));
        }

        List<@Nullable Sample> columns = history.columns(NOW, 300);

        assertThat(columns).hasSize(300).doesNotContainNull();
        assertThat(Objects.requireNonNull(columns.getFirst()).perSecond()).isEqualTo(0.299);
        assertThat(Objects.requireNonNull(columns.getLast()).perSecond()).isZero();
    }

    @Test
    void aPauseInTheReadingsIsAHoleAndNotALevelLine() {
        history.add(sample(100, 1));
        history.add(sample(10, 2));

        List<@Nullable Sample> columns = history.columns(NOW, 300);

        assertThat(columns.get(299 - 98)).isNotNull();
        assertThat(columns.get(299 - 50)).isNull();
        assertThat(columns.get(299 - 10)).isNotNull();
        assertThat(columns.getLast()).as("10 s old").isNull();
        assertThat(Collections.frequency(columns, null)).isEqualTo(290);
    }

    @Test
    void whatIsOlderThanFiveMinutesIsForgottenAndAFastPollCannotMakeItGrow() {
        for (int at = 0; at < 10_000; at++) {
            history.add(new Sample(NOW.plusMillis(50L * at), 1, new Interval(1, 1, 1), 1, 0));
        }
        assertThat(history.size()).isEqualTo(600);

        history.add(new Sample(NOW.plusSeconds(10_000), 1, new Interval(1, 1, 1), 1, 0));
        assertThat(history.size()).isEqualTo(1);
    }

    @Test
    void aClockThatWasSetBackDoesNotStopTheDrawing() {
        history.add(sample(-3600, 1));
        history.add(sample(2, 2));
        history.add(sample(1, 3));

        assertThat(history.size()).isEqualTo(2);
        assertThat(Objects.requireNonNull(history.columns(NOW, 300).getLast()).perSecond())
                .isEqualTo(3);
    }

    @Test
    void theSameRoundShownTwiceIsOneSample() {
        history.add(sample(1, 1));
        history.add(sample(1, 1));
        history.add(sample(2, 1));

        assertThat(history.size()).isEqualTo(1);
    }

    private static Sample sample(long age, double perSecond) {
        return new Sample(NOW.minusSeconds(age), 1, new Interval(1, 1, 1), perSecond, 0);
    }
}

package org.drainboard.view.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.drainboard.model.Plain;
import org.drainboard.model.Spans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "0.0001, <1 %",
        "0.009, <1 %",
        "0.01, 1 %",
        "0.5, 50 %",
        "0.99, 99 %",
        "0.991, >99 %",
        "0.9999, >99 %",
        "1, 100 %"
    })
    void almostAllAndAlmostNoneAreNotRoundedAway(double share, String text) {
        assertThat(Shares.percent(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9999, '9,999'", "10000, 10k", "999999, 999k", "1000000, 1.0M", "99999999, 99M"})
    void aCountStaysNarrow(long count, String text) {
        assertThat(Counts.text(count)).isEqualTo(text);
    }

    @Test
    void anUnknownCountIsAQuestionMark() {
        assertThat(Counts.text(null)).isEqualTo("?");
    }

    @ParameterizedTest
    @CsvSource({"0, 0/s", "0.01, <0.1/s", "5.5, 5.5/s", "99.9, 99.9/s", "99.96, 100/s", "12345, 12k/s"})
    void aRateStaysNarrow(double rate, String text) {
        assertThat(Counts.rate(rate)).isEqualTo(text);
    }

    @Test
    void theNumbersDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Counts.text(9_999L) + Counts.rate(5.5) + Spans.text(Duration.ofMillis(400)))
                    .isEqualTo("9,9995.5/s0.4 s");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void foreignTextCannotBreakTheLineOrTurnItsDirection() {
        assertThat(Plain.line("a\nb\tc\u202ed\u0007")).isEqualTo("a\\nb\\tc\\u202ed\\u0007");
        assertThat(Plain.line("名前 web1")).isEqualTo("名前 web1");
        assertThat(Plain.line("x".repeat(501))).hasSize(501).endsWith("…");
    }
}

package org.drainboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpansTest {
    @ParameterizedTest
    @CsvSource({
        "-5, 0.0 s",
        "0, 0.0 s",
        "449, 0.4 s",
        "9_999, 9.9 s",
        "10_000, 10 s",
        "119_999, 119 s",
        "120_000, 2 min",
        "7_199_999, 119 min",
        "7_200_000, 2 h",
        "172_799_000, 47 h",
        "172_800_000, 2 d"
    })
    void aSpanIsWrittenInOneUnitAndNeverRoundedUp(String millis, String text) {
        assertThat(Spans.text(Duration.ofMillis(Long.parseLong(millis.replace("_", "")))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0 ms", "140_000, 0.1 ms", "9_990_000, 9.9 ms", "12_000_000, 12 ms", "1_500_000_000, 1.5 s"})
    void anAnswerTimeHasMilliseconds(String nanos, String text) {
        assertThat(Spans.fine(Duration.ofNanos(Long.parseLong(nanos.replace("_", "")))))
                .isEqualTo(text);
    }

    @Test
    void aReadingFromAClockAheadIsNewNotNegative() {
        Instant now = Instant.EPOCH;
        assertThat(Spans.age(now.plusSeconds(3), now)).isEqualTo("0.0 s");
    }

    @ParameterizedTest
    @CsvSource({"999, 0 s", "119_999, 119 s", "120_000, 2 min", "172_800_000, 2 d", "-5, 0 s"})
    void whatHasLastedHasNoTenths(String millis, String text) {
        assertThat(Spans.whole(Duration.ofMillis(Long.parseLong(millis.replace("_", "")))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"2000, 2 s", "300000, 300 s", "1500, 1500 ms"})
    void whatSomebodySetIsSaidAsItWas(long millis, String text) {
        assertThat(Spans.set(Duration.ofMillis(millis))).isEqualTo(text);
    }
}

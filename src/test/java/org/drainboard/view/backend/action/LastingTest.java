package org.drainboard.view.backend.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LastingTest {
    @Test
    void peopleTypeTimesInTheseWays() {
        assertThat(Lasting.parse(" 45s ", ChronoUnit.MINUTES)).isEqualTo(Duration.ofSeconds(45));
        assertThat(Lasting.parse("30 min", ChronoUnit.SECONDS)).isEqualTo(Duration.ofMinutes(30));
        assertThat(Lasting.parse("2H", ChronoUnit.MINUTES)).isEqualTo(Duration.ofHours(2));
        assertThat(Lasting.parse("30", ChronoUnit.MINUTES)).isEqualTo(Duration.ofMinutes(30));
        assertThat(Lasting.parse("30", ChronoUnit.SECONDS)).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "soon", "-5m", "1.5h", "30d", "99999h", "30mm"})
    void anythingElseSaysWhatIsExpected(String text) {
        assertThatThrownBy(() -> Lasting.parse(text, ChronoUnit.MINUTES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("30m");
    }
}

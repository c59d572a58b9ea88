package org.drainboard.view.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TabbingTest {
    private static final List<String> LINES = List.of("show servers conn", "show servers state", "show stat");

    private final Tabbing tabbing = new Tabbing(typed -> LINES.stream()
            .filter(line -> line.startsWith(typed) && !line.equals(typed))
            .toList());

    @Test
    void firstWhatAllHaveInCommonThenOneAfterTheOther() {
        assertThat(tabbing.next("sh")).isEqualTo("show s");
        assertThat(tabbing.next("show se")).isEqualTo("show servers ");
        assertThat(tabbing.next("show servers ")).isEqualTo("show servers conn");
        assertThat(tabbing.next("show servers conn")).isEqualTo("show servers state");
        assertThat(tabbing.next("show servers state")).as("round and round").isEqualTo("show servers conn");
    }

    @Test
    void whatIsTypedInBetweenBeginsAnew() {
        tabbing.next("show servers ");
        assertThat(tabbing.next("show st")).isEqualTo("show stat");
    }

    @Test
    void whereNothingFitsTheLineStays() {
        assertThat(tabbing.next("clear")).isEqualTo("clear");
    }
}

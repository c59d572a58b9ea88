package org.drainboard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.verdict.Figures;
import org.junit.jupiter.api.Test;

final class FiguresTest {
    @Test
    void theyAreAMapInTheOrderGiven() {
        Figures figures = Figures.of(List.of("workers", "stuck"), List.of(4, 3L));
        assertThat(figures).hasSize(2).containsEntry("stuck", 3L);
        assertThat(figures.keySet()).containsExactly("workers", "stuck");
        assertThat(figures.get("queue")).isNull();
        assertThat(figures).isEqualTo(Map.of("workers", 4, "stuck", 3L));
    }

    @Test
    void aCopyDoesNotChangeWithItsSource() {
        Map<String, Number> source = new LinkedHashMap<>(Map.of("queue", 7));
        Figures copy = Figures.copyOf(source);
        source.put("queue", 8);
        assertThat(copy).containsEntry("queue", 7);
        assertThat(Figures.copyOf(copy)).isSameAs(copy);
        assertThatThrownBy(() -> copy.put("queue", 9)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aNumberWithoutANameIsAMistake() {
        assertThatThrownBy(() -> Figures.of(List.of("queue"), List.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 names for 2 numbers");
    }
}

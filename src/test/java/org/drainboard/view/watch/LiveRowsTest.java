package org.drainboard.view.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LiveRowsTest {
    private record Facts(String name, int count) {}

    private final LiveRows<Facts> rows = new LiveRows<>(Facts::name);

    @Test
    void aRowIsTheSameObjectWhileItsThingIsThere() {
        rows.update(List.of(new Facts("a", 1), new Facts("b", 1)));
        LiveRow<Facts> first = rows.rows().getFirst();
        rows.update(List.of(new Facts("b", 2), new Facts("a", 2)));
        assertThat(rows.rows().getLast()).isSameAs(first);
        assertThat(rows.facts()).containsExactly(new Facts("b", 2), new Facts("a", 2));
    }

    @Test
    void theSelectionFollowsItsRowAndFallsToTheFirstWhenThatGoes() {
        rows.update(List.of(new Facts("a", 1), new Facts("b", 1)));
        rows.selected().set(rows.rows().getFirst());
        rows.update(List.of(new Facts("b", 2), new Facts("a", 2)));
        assertThat(rows.selectedFacts()).contains(new Facts("a", 2));
        rows.update(List.of(new Facts("b", 3)));
        assertThat(rows.selectedFacts()).contains(new Facts("b", 3));
        rows.update(List.of());
        assertThat(rows.selectedFacts()).isEmpty();
    }

    @Test
    void aNameSeenTwiceCountsOnce() {
        rows.update(List.of(new Facts("a", 1), new Facts("a", 2)));
        assertThat(rows.facts()).containsExactly(new Facts("a", 1));
    }
}

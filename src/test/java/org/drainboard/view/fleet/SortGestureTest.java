package org.drainboard.view.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SortGestureTest {
    @Test
    void aNumberGoesBiggestThenSmallestThenWorstFirst() {
        Column<?> gap = Columns.named("gap");
        Wish.Sort first = SortGesture.after(null, gap);
        assertThat(first).isEqualTo(new Wish.Sort("gap", true));
        Wish.Sort second = SortGesture.after(first, gap);
        assertThat(second).isEqualTo(new Wish.Sort("gap", false));
        assertThat(SortGesture.after(second, gap)).isNull();
    }

    @Test
    void aNameStartsAtA() {
        assertThat(SortGesture.after(new Wish.Sort("gap", false), Columns.named("name")))
                .isEqualTo(new Wish.Sort("name", false));
    }
}

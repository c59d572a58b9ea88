package org.drainboard.view.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StripsTest {
    private final Strips strips = new Strips();

    @Test
    void theGravestStandsFirstAndAmongEqualsTheOldest() {
        strips.put("note", strip(Strip.Weight.NOTE, "a note"));
        strips.put("lb1", strip(Strip.Weight.ALARM, "lb1 lost orders"));
        strips.put("lb2", strip(Strip.Weight.ALARM, "lb2 lost orders"));

        assertThat(strips.shownProperty().get())
                .extracting(Strip::text)
                .containsExactly("lb1 lost orders", "lb2 lost orders", "a note");
        assertThat(strips.shortcuts()).hasSize(3);
    }

    @Test
    void aNameHasOneStripUntilItIsTakenAway() {
        strips.put("lb1", strip(Strip.Weight.NOTE, "before"));
        strips.put("lb1", strip(Strip.Weight.NOTE, "after"));
        assertThat(strips.shownProperty().get()).extracting(Strip::text).containsExactly("after");

        strips.remove("lb1");
        strips.remove("never there");
        assertThat(strips.shownProperty().get()).isEmpty();
    }

    private static Strip strip(Strip.Weight weight, String text) {
        return new Strip(weight, text, List.of(new Shortcut('y', "Do it", () -> {})));
    }
}

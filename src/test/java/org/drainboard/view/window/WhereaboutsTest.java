package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

final class WhereaboutsTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 2560, 1440);
    private static final Rectangle2D ABOVE = new Rectangle2D(0, -1440, 2560, 1440);

    private static Rectangle2D window(double x, double y) {
        return new Rectangle2D(x, y, 1360, 860);
    }

    @Test
    void aWindowThatCanBeTakenHoldOfStays() {
        assertThat(Whereabouts.of(window(200, 100), List.of(LAPTOP))).isEmpty();
        assertThat(Whereabouts.of(window(1800, 100), List.of(LAPTOP))).isEmpty();
        assertThat(Whereabouts.of(window(-1200, 1000), List.of(LAPTOP))).isEmpty();
        assertThat(Whereabouts.of(window(2500, 300), List.of(LAPTOP, RIGHT))).isEmpty();
    }

    @Test
    void theScreenOnTheRightIsUnplugged() {
        assertThat(Whereabouts.of(window(2500, 300), List.of(LAPTOP))).contains(new Rectangle2D(560, 220, 1360, 860));
    }

    @Test
    void theScreenAboveIsUnplugged() {
        assertThat(Whereabouts.of(window(300, -900), List.of(LAPTOP))).contains(new Rectangle2D(300, 0, 1360, 860));
    }

    @Test
    void onlyTheTitleIsOutOfSight() {
        assertThat(Whereabouts.of(window(300, -300), List.of(LAPTOP))).contains(new Rectangle2D(300, 0, 1360, 860));
    }

    @Test
    void aSmallerResolutionMakesItSmaller() {
        Rectangle2D small = new Rectangle2D(0, 0, 1024, 700);
        assertThat(Whereabouts.of(window(1500, 200), List.of(small))).contains(new Rectangle2D(0, 0, 1024, 700));
    }

    @Test
    void ofTwoScreensItGoesToTheNearest() {
        assertThat(Whereabouts.of(window(5000, 300), List.of(LAPTOP, RIGHT)))
                .contains(new Rectangle2D(3120, 300, 1360, 860));
        assertThat(Whereabouts.of(window(200, -5000), List.of(LAPTOP, ABOVE)))
                .contains(new Rectangle2D(200, -1440, 1360, 860));
    }

    @Test
    void withoutAnyScreenItStays() {
        assertThat(Whereabouts.of(window(5000, 300), List.of())).isEmpty();
    }
}

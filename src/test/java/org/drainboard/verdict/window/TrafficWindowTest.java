package org.drainboard.verdict.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TrafficWindowTest {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private final TrafficWindow window = new TrafficWindow();

    private boolean read(int second, long succeeded, long upstream) {
        return window.observe(
                START.plusSeconds(second),
                new Tally(succeeded + upstream, succeeded, upstream, 0, 0, 0, upstream, 0, 0, 0, 0));
    }

    @Test
    void oneReadingIsNoWindow() {
        read(0, 5, 0);
        assertThat(window.fast()).isNull();
        assertThat(window.slow()).isNull();
    }

    @Test
    void theWindowsCoverTenAndSixtySecondsOnceThereAreThatMany() {
        for (int second = 0; second <= 100; second++) {
            read(second, second * 3L, 0);
        }
        Flow fast = window.fast();
        Flow slow = window.slow();
        assertThat(fast).isNotNull();
        assertThat(slow).isNotNull();
        assertThat(fast.window()).isEqualTo(Duration.ofSeconds(10));
        assertThat(fast.delta().succeeded()).isEqualTo(30);
        assertThat(slow.window()).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(60));
        assertThat(slow.delta().succeeded()).isEqualTo(slow.window().toSeconds() * 3);
    }

    @Test
    void aReadingSeenBeforeChangesNothing() {
        assertThat(read(0, 1, 0)).isTrue();
        assertThat(read(1, 5, 0)).isTrue();
        assertThat(read(1, 5, 0)).isFalse();
        assertThat(read(0, 1, 0)).isFalse();
        assertThat(window.successesInARow()).isEqualTo(4);
    }

    @Test
    void aCounterThatGoesBackwardsStartsAnew() {
        read(0, 100, 7);
        read(1, 110, 7);
        read(2, 120, 0);
        assertThat(window.fast()).isNull();
        read(3, 125, 0);
        Flow fast = window.fast();
        assertThat(fast).isNotNull();
        assertThat(fast.delta().succeeded()).isEqualTo(5);
    }

    @Test
    void aGapLongerThanASpanLeavesItEmpty() {
        read(0, 100, 0);
        read(1, 110, 0);
        read(30, 400, 0);
        assertThat(window.fast()).isNull();
        assertThat(window.slow()).isNotNull();
        read(31, 410, 0);
        Flow fast = window.fast();
        assertThat(fast).isNotNull();
        assertThat(fast.delta().succeeded()).isEqualTo(10);
    }

    @Test
    void successesInARowAreCountedFromTheLastFailure() {
        read(0, 0, 0);
        read(1, 4, 1);
        read(2, 8, 1);
        read(3, 12, 1);
        assertThat(window.successesInARow()).isEqualTo(8);
        read(4, 16, 2);
        assertThat(window.successesInARow()).isZero();
    }

    @Test
    void theTimeWithoutASuccessIsKnown() {
        read(0, 4, 0);
        read(1, 8, 0);
        read(2, 8, 1);
        read(4, 8, 3);
        Flow quiet = window.sinceSuccess();
        assertThat(quiet).isNotNull();
        assertThat(quiet.window()).isEqualTo(Duration.ofSeconds(3));
        assertThat(quiet.delta().upstream()).isEqualTo(3);
    }
}

package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drainboard.model.verdict.Traffic;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
    private static Traffic minute(long succeeded, long failed) {
        return Given.traffic(60, succeeded + failed, succeeded, failed);
    }

    private static Comparison failing(Traffic failing, Traffic... others) {
        return new Comparison(List.of(failing), List.of(others), 0.005);
    }

    @Test
    void othersThatAnswerAreBetter() {
        Comparison one = failing(minute(10, 10), minute(20, 0), minute(19, 1));
        assertThat(one.othersAreBetter()).isTrue();
        assertThat(one.othersFailToo()).isFalse();
    }

    @Test
    void othersThatFailAsWellAreNot() {
        Comparison all = failing(minute(10, 10), minute(12, 8), minute(11, 9));
        assertThat(all.othersAreBetter()).isFalse();
        assertThat(all.othersFailToo()).isTrue();
    }

    @Test
    void aSecondBadServerMakesNoSharedCause() {
        assertThat(failing(minute(10, 10), minute(20, 0), minute(10, 10)).othersFailToo())
                .isFalse();
    }

    @Test
    void aDifferenceBelowTheFloorMeansNothing() {
        assertThat(failing(minute(9400, 600), minute(9800, 200), minute(9800, 200))
                        .othersFailToo())
                .isFalse();
        assertThat(failing(minute(9600, 400), minute(10000, 0)).othersAreBetter())
                .isFalse();
    }

    @Test
    void aFewRequestsSettleNothing() {
        Comparison few = failing(minute(10, 3), minute(3, 0));
        assertThat(few.othersAreBetter()).isFalse();
        assertThat(few.othersFailToo()).isFalse();
    }
}

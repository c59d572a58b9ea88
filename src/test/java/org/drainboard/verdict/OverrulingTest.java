package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.drainboard.model.verdict.Interval;
import org.drainboard.verdict.rules.Bearing;
import org.drainboard.verdict.rules.Finding;
import org.junit.jupiter.api.Test;

final class OverrulingTest {
    private static final Finding FAILS = finding(Bearing.IMPAIRED, new Interval(0.5, 0.4, 0.6));

    private final Overruling overruling = new Overruling();

    private static Finding finding(Bearing bearing, Interval real) {
        return new Finding("failures-everywhere", bearing, real, "half of them fail", Map.of());
    }

    @Test
    void whatFailsCountsAtOnceAndForThreeRoundsMore() {
        assertThat(overruling.of(List.of(FAILS), true)).isEqualTo(FAILS);
        assertThat(overruling.of(List.of(), true)).isEqualTo(FAILS);
        assertThat(overruling.of(List.of(), true)).isEqualTo(FAILS);
        assertThat(overruling.of(List.of(), true)).isNull();
    }

    @Test
    void aRoundWithoutANewReadingClearsNothing() {
        overruling.of(List.of(FAILS), true);
        for (int i = 0; i < 5; i++) {
            assertThat(overruling.of(List.of(), false)).isEqualTo(FAILS);
        }
    }

    @Test
    void aNewFailureBeginsTheThreeAnew() {
        overruling.of(List.of(FAILS), true);
        overruling.of(List.of(), true);
        overruling.of(List.of(), true);
        overruling.of(List.of(FAILS), true);
        assertThat(overruling.of(List.of(), true)).isEqualTo(FAILS);
    }

    @Test
    void aDangerOrADoubtOverrulesNobody() {
        Interval all = new Interval(1, 0, 1);
        List<Finding> mild = List.of(finding(Bearing.ENDANGERED, all), finding(Bearing.DOUBT, all));
        assertThat(overruling.of(mild, true)).isNull();
    }

    @Test
    void itIsForgottenWhenNothingIsClaimedAnyMore() {
        overruling.of(List.of(FAILS), true);
        overruling.anew();
        assertThat(overruling.of(List.of(), true)).isNull();
    }
}

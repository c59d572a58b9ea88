package org.drainboard.view.backend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.drainboard.model.verdict.Interval;
import org.junit.jupiter.api.Test;

final class ClaimChartTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final ClaimChart.Inks INKS = new ClaimChart.Inks(0xffffffff, 0xff00ff00, 0xffff0000, 0xff0000ff);

    @Test
    void theGapFillsWhatIsClaimedAndNotReal() {
        Raster raster = drawn(1, new Interval(0.25, 0.25, 0.25));

        assertThat(raster.at(99, 1)).as("the claim on top").isEqualTo(INKS.claim());
        assertThat(raster.at(99, 30)).as("between claim and reality").isEqualTo(INKS.gap());
        assertThat(raster.at(99, 58)).as("at the floor").isEqualTo(INKS.real());
    }

    @Test
    void whatCannotBeToldIsNeitherRealNorAGap() {
        Raster raster = drawn(1, new Interval(0.5, 0, 1));

        assertThat(raster.at(99, 30)).isEqualTo(INKS.unknown());
        assertThat(raster.at(99, 58)).isEqualTo(INKS.unknown());
    }

    @Test
    void aServerThatServesAlthoughClaimedDownHasNoGap() {
        Raster raster = drawn(0, new Interval(1, 1, 1));

        assertThat(raster.at(99, 30)).isEqualTo(INKS.real());
        assertThat(raster.at(99, 59)).as("the claim at the floor").isEqualTo(INKS.claim());
    }

    @Test
    void nothingIsDrawnWhereNothingWasRead() {
        assertThat(drawn(1, new Interval(1, 1, 1)).at(10, 59)).isZero();
    }

    private static Raster drawn(double claimed, Interval real) {
        History history = new History();
        history.add(new Sample(NOW, claimed, real, 5, 0));
        Raster raster = new Raster(100, 60);
        new ClaimChart(history, NOW, INKS).accept(raster);
        return raster;
    }
}

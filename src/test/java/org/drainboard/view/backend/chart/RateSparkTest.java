package org.drainboard.view.backend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.drainboard.model.verdict.Interval;
import org.junit.jupiter.api.Test;

final class RateSparkTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final int ANSWERED = 0xff0000ff;
    private static final int FAILED = 0xffff0000;

    @Test
    void theBusiestMomentReachesTheTopAndFailuresStandAtTheFoot() {
        History history = new History();
        history.add(sample(150, 5, 0));
        history.add(sample(0, 10, 0.5));
        Raster raster = new Raster(100, 20);

        new RateSpark(history, NOW, ANSWERED, FAILED).accept(raster);

        assertThat(raster.at(99, 0)).isEqualTo(ANSWERED);
        assertThat(raster.at(99, 19)).isEqualTo(FAILED);
        assertThat(raster.at(50, 5)).as("half the rate, half the height").isZero();
        assertThat(raster.at(50, 19)).isEqualTo(ANSWERED);
    }

    @Test
    void aBackendThatNobodyAsksIsEmpty() {
        History history = new History();
        history.add(sample(0, 0, 0));
        Raster raster = new Raster(10, 10);

        new RateSpark(history, NOW, ANSWERED, FAILED).accept(raster);

        assertThat(raster.pixels()).containsOnly(0);
    }

    private static Sample sample(long age, double perSecond, double failed) {
        return new Sample(NOW.minusSeconds(age), 1, new Interval(1, 1, 1), perSecond, failed);
    }
}

package org.drainboard.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SlopeTest {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void whatScattersWithoutRisingIsFlat() {
        assertThat(slope(100, 0, 5).flat(0.05)).isTrue();
    }

    @Test
    void scatterHidesNoRise() {
        assertThat(slope(100, 1, 5).flat(0.05)).isFalse();
    }

    @Test
    void ofTwoMeasurementsNothingCanBeSaid() {
        assertThat(Slope.of(vitals(100, 0, 0).subList(0, 2), Vitals::heap).flat(0.05))
                .isFalse();
    }

    /** Five of six see a flood that is being read. */
    @Test
    void whatIsUnderWayIsNoRise() {
        List<Vitals> all = IntStream.range(0, 60)
                .mapToObj(i -> new Vitals(i / 120.0, (100 + (i % 6 == 3 ? 0 : i)) * MEGABYTE, 0, 0, 0))
                .toList();
        List<Vitals> floors = Floors.of(all, Vitals::heap);
        assertThat(Slope.of(all, Vitals::heap).flat(0.05)).isFalse();
        assertThat(floors).hasSize(10);
        assertThat(Slope.of(floors, Vitals::heap).flat(0.05)).isTrue();
        assertThat(Slope.of(Floors.of(vitals(100, 1, 5), Vitals::heap), Vitals::heap)
                        .flat(0.05))
                .isFalse();
    }

    private static Slope slope(long first, long step, long scatter) {
        return Slope.of(vitals(first, step, scatter), Vitals::heap);
    }

    /** Thirty in half an hour, in megabytes. */
    private static List<Vitals> vitals(long first, long step, long scatter) {
        return IntStream.range(0, 30)
                .mapToObj(i -> new Vitals(i / 60.0, (first + step * i + (i % 3 - 1) * scatter) * MEGABYTE, 0, 0, 0))
                .toList();
    }
}

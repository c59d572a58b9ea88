package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ChanceTest {
    @Test
    void theTailsAreThoseOfTheBinomialDistribution() {
        assertThat(Chance.atLeast(2, 9, 0.005)).isEqualTo(0.0008792, within(1e-7));
        assertThat(Chance.atLeast(4, 4, 0.5)).isEqualTo(0.0625, within(1e-9));
        assertThat(Chance.atLeast(5, 4, 0.5)).isZero();
        assertThat(Chance.atLeast(0, 4, 0.5)).isEqualTo(1);
        assertThat(Chance.atMost(0, 8, 0.5)).isEqualTo(1.0 / 256, within(1e-9));
        assertThat(Chance.atMost(0, 8, 1)).isZero();
        assertThat(Chance.atMost(8, 8, 1)).isEqualTo(1);
    }

    @Test
    void largeNumbersNeitherOverflowNorVanish() {
        // 1 - normal(5.04) = 2.3e-7 with a correction for the skew of the distribution
        assertThat(Chance.atLeast(320, 12_000, 0.02)).isBetween(1e-7, 1e-6);
        assertThat(Chance.atLeast(90_000, 1_000_000, 0.02)).isBetween(0.0, 1e-300);
        assertThat(Chance.atMost(500, 1_000_000, 0.02)).isBetween(0.0, 1e-300);
    }

    @Test
    void theSeriesMeetsTheSum() {
        double exact = Chance.atLeast(3, 63, 0.02);
        double series = Chance.atLeast(3, 64, 0.02);
        assertThat(series - exact).isEqualTo(0.02 * binomial(2, 63, 0.02), within(1e-9));
    }

    @Test
    void alarmsADayGrowWithTheLooksThatBringAFailure() {
        Duration tenSeconds = Duration.ofSeconds(10);
        assertThat(Chance.alarmsADay(3, 10, tenSeconds, 0.005)).isEqualTo(432 * 0.0008792, within(0.001));
        assertThat(Chance.alarmsADay(1, 10_000, tenSeconds, 0.005)).isEqualTo(86_400, within(0.001));
    }

    private static double binomial(int k, int n, double p) {
        double choose = 1;
        for (int i = 0; i < k; i++) {
            choose = choose * (n - i) / (i + 1);
        }
        return choose * Math.pow(p, k) * Math.pow(1 - p, n - k);
    }
}

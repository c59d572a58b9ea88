package org.drainboard.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.drainboard.model.probe.OwnRate;
import org.junit.jupiter.api.Test;

final class RationTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final VirtualTime time = new VirtualTime();
    private final Ration ration = new Ration(20, time);

    @Test
    void oneSecondsWorthMayGoAtOnceAndTheRestWaitsInTheOrderOfAsking() {
        for (int i = 0; i < 20; i++) {
            assertThat(ration.take(1)).isZero();
        }
        assertThat(ration.take(1)).isEqualTo(Duration.ofMillis(50));
        assertThat(ration.take(4)).isEqualTo(Duration.ofMillis(250));
        time.pass(Duration.ofMillis(250));
        assertThat(ration.take(1)).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void noTenSecondsHoldMoreThanTheBoundAndOneBurst() {
        Duration waited = Duration.ZERO;
        int within = 0;
        while (waited.compareTo(Duration.ofSeconds(10)) <= 0) {
            Duration wait = ration.take(1);
            waited = waited.plus(wait);
            time.pass(wait);
            within++;
        }
        assertThat(within).isBetween(200, 221);
    }

    @Test
    void withoutAWordInTheInventoryTheBoundFollowsFromThePools() {
        assertThat(Ration.boundFor(0)).isEqualTo(20);
        assertThat(Ration.boundFor(6)).isEqualTo(20);
        assertThat(Ration.boundFor(500)).isEqualTo(1500);
    }

    @Test
    void theRateIsThatOfTheLastTenSeconds() {
        assertThat(ration.rate()).isEqualTo(new OwnRate(0, 20));
        ration.take(20);
        assertThat(ration.rate()).isEqualTo(new OwnRate(2, 20));
        ration.take(20);
        assertThat(ration.rate()).as("what waits was not sent yet").isEqualTo(new OwnRate(2, 20));
        time.pass(SECOND);
        assertThat(ration.rate()).isEqualTo(new OwnRate(4, 20));
        time.pass(Duration.ofSeconds(9));
        assertThat(ration.rate()).isEqualTo(new OwnRate(2, 20));
        time.pass(SECOND);
        assertThat(ration.rate()).isEqualTo(new OwnRate(0, 20));
    }
}

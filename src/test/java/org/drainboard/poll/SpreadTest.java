package org.drainboard.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SpreadTest {
    private static final Duration EVERY = Duration.ofSeconds(1);

    @Test
    void aHandfulBeginsAtOnce() {
        Spread few = new Spread(EVERY, 5);
        assertThat(few.of(0)).isZero();
        assertThat(few.of(4)).isEqualTo(Duration.ofMillis(8));
    }

    @Test
    void aThousandBeginApartAndWithinOneInterval() {
        Spread many = new Spread(EVERY, 1050);
        assertThat(many.of(1)).isGreaterThan(Duration.ofMillis(0).plusNanos(900_000));
        assertThat(many.of(1049)).isLessThan(EVERY);
    }

    @Test
    void noTargetsNeedNoSpread() {
        assertThat(new Spread(EVERY, 0).of(0)).isZero();
    }
}

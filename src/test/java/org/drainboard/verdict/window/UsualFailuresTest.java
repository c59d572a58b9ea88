package org.drainboard.verdict.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class UsualFailuresTest {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private final UsualFailures usual = new UsualFailures();
    private int second;
    private long good;
    private long bad;

    private void pass(int seconds, int good, int bad) {
        for (int i = 0; i < seconds; i++) {
            this.good += good;
            this.bad += bad;
            second++;
            usual.observe(
                    START.plusSeconds(second),
                    new Tally(this.good + this.bad, this.good, this.bad, 0, 0, 0, this.bad, 0, 0, 0, 0));
        }
    }

    @Test
    void beforeAnythingWasSeenLittleIsUsual() {
        assertThat(usual.share()).isEqualTo(0.005);
    }

    @Test
    void whatFailsDayByDayIsUsual() {
        pass(300, 99, 1);
        assertThat(usual.share()).isEqualTo(0.01, within(0.001));
    }

    @Test
    void anIncidentIsNotUsualBeforeItIsSeenNorMoreThanTheMost() {
        pass(120, 20, 0);
        pass(30, 0, 20);
        assertThat(usual.share()).isEqualTo(0.005);
        pass(600, 0, 20);
        assertThat(usual.share()).isEqualTo(0.02);
    }

    @Test
    void itIsForgottenInTime() {
        pass(120, 0, 20);
        pass(3000, 20, 0);
        assertThat(usual.share()).isLessThan(0.01);
    }

    @Test
    void aResetTeachesNothing() {
        pass(120, 99, 1);
        double before = usual.share();
        good = 0;
        bad = 0;
        pass(1, 0, 0);
        assertThat(usual.share()).isEqualTo(before);
        pass(120, 99, 1);
        assertThat(usual.share()).isEqualTo(0.01, within(0.002));
    }
}

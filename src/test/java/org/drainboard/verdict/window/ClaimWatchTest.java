package org.drainboard.verdict.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ServerStats;
import org.junit.jupiter.api.Test;

final class ClaimWatchTest {
    private final ClaimWatch watch = new ClaimWatch();

    private ClaimChanges read(int second, Claim claim, long timesDown) {
        Instant at = Instant.ofEpochSecond(second);
        watch.observe(
                at,
                new ServerStats(
                        "app",
                        "web1",
                        Mode.HTTP,
                        "",
                        claim,
                        claim.name(),
                        AdminState.READY,
                        HealthCheck.NONE,
                        1,
                        false,
                        null,
                        Duration.ZERO,
                        new Load(0, 0, null, null, 0, new Load.Times(null, null, null, null)),
                        new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0, timesDown, null)));
        return watch.until(at);
    }

    @Test
    void theFirstReadingIsNoChange() {
        assertThat(read(0, Claim.DOWN, 7)).isEqualTo(ClaimChanges.NONE);
    }

    @Test
    void eachFallAndEachReturnCounts() {
        read(0, Claim.UP, 0);
        read(10, Claim.DOWN, 1);
        assertThat(read(20, Claim.UP, 1)).isEqualTo(new ClaimChanges(2, Duration.ofSeconds(20)));
        assertThat(read(30, Claim.DOWN, 2).changes()).isEqualTo(3);
    }

    @Test
    void fallsBetweenTwoReadingsCountWithTheirReturns() {
        read(0, Claim.UP, 4);
        assertThat(read(30, Claim.UP, 6).changes()).isEqualTo(4);
        assertThat(read(60, Claim.DOWN, 8).changes()).isEqualTo(7);
        assertThat(read(90, Claim.UP, 9).changes()).isEqualTo(10);
    }

    @Test
    void anOrderIsNoChangeAndOldChangesAreForgotten() {
        read(0, Claim.UP, 0);
        read(10, Claim.MAINT, 0);
        assertThat(read(20, Claim.UP, 0).changes()).isZero();
        read(30, Claim.DOWN, 1);
        assertThat(read(330, Claim.DOWN, 1).changes()).isEqualTo(1);
        assertThat(read(331, Claim.DOWN, 1)).isEqualTo(new ClaimChanges(0, Duration.ofMinutes(5)));
    }

    @Test
    void clearedCountersAreNoChange() {
        read(0, Claim.UP, 9);
        assertThat(read(1, Claim.UP, 0).changes()).isZero();
        assertThat(read(2, Claim.UP, 1).changes()).isEqualTo(2);
    }
}

package org.drainboard.model.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statuses as {@code 15_cli_set_server} and the timelines of HAProxy 2.6 have them. */
final class UpUncheckedTest {
    @ParameterizedTest
    @CsvSource({
        "UP 1/3, L4OK, true, made ready after maint: the old result stands",
        "UP 1/3, '', true, nothing is left of the check",
        "UP 1/3, INI, true, the process has just started",
        "UP 1/3, L7STS, false, a check ran and failed",
        "UP 2/3, L7STS, false, a check ran and failed",
        "UP, L4OK, false, checked",
    })
    void aPassedCheckWouldHaveLiftedItToTheHighest(String status, String result, boolean unchecked, String why) {
        assertThat(server(Claim.UP, status, result).upUnchecked()).as(why).isEqualTo(unchecked);
    }

    @ParameterizedTest
    @CsvSource({"DOWN, DOWN 1/2", "DRAIN, DRAIN 1/3", "NO_CHECK, no check"})
    void onlyWhatIsCalledUpCanBe(Claim claim, String status) {
        assertThat(server(claim, status, "L4OK").upUnchecked()).isFalse();
    }

    private static ServerStats server(Claim claim, String status, String result) {
        return new ServerStats(
                "app",
                "web1",
                Mode.HTTP,
                "unix",
                claim,
                status,
                AdminState.READY,
                new HealthCheck(CheckDepth.L4, result, null, null, "", false),
                1,
                false,
                null,
                Duration.ZERO,
                new Load(0, 0, null, null, 0, new Load.Times(null, null, null, null)),
                new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null));
    }
}

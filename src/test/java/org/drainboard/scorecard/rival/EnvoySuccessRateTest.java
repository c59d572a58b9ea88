package org.drainboard.scorecard.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.drainboard.scorecard.Outcome.Ending;
import org.junit.jupiter.api.Test;

final class EnvoySuccessRateTest {
    private final EnvoySuccessRate envoy = new EnvoySuccessRate();

    @Test
    void aHostFarBelowTheMeanIsEjectedWithTheSweep() {
        // Envoy's own example: 50, 100, 100, 100, 100 gives mean 90, deviation 20, threshold 52.
        Seconds seconds = traffic(5, 100, 50);
        seconds.pass(9);
        assertThat(envoy.flagged()).isEmpty();
        seconds.pass(1);
        assertThat(envoy.flagged()).isEqualTo(Map.of("web1", Seconds.at(11)));
    }

    @Test
    void fourHostsAreTooFew() {
        traffic(4, 100, 50).pass(10);
        assertThat(envoy.flagged()).isEmpty();
    }

    @Test
    void aHostWithLittleTrafficDoesNotCount() {
        traffic(5, 99, 50).pass(10);
        assertThat(envoy.flagged()).isEmpty();
    }

    @Test
    void allFailingAlikeAreNoOutliers() {
        Seconds seconds = new Seconds(envoy, "web1", "web2", "web3", "web4", "web5");
        IntStream.rangeClosed(1, 5).forEach(i -> seconds.end("web" + i, Ending.UPSTREAM_5XX, 200));
        seconds.pass(10);
        assertThat(envoy.flagged()).isEmpty();
    }

    @Test
    void eachSweepLooksAtItsOwnTenSeconds() {
        traffic(5, 50, 25).pass(10);
        traffic(5, 50, 25).pass(10);
        assertThat(envoy.flagged()).as("50 requests a sweep").isEmpty();
    }

    /** The first of so many servers fails so many of its requests. */
    private Seconds traffic(int servers, int requests, int failed) {
        String[] names =
                IntStream.rangeClosed(1, servers).mapToObj(i -> "web" + i).toArray(String[]::new);
        Seconds seconds = new Seconds(envoy, names);
        seconds.end("web1", Ending.UPSTREAM_5XX, failed).end("web1", Ending.ANSWERED, requests - failed);
        IntStream.rangeClosed(2, servers).forEach(i -> seconds.end("web" + i, Ending.ANSWERED, requests));
        return seconds;
    }
}

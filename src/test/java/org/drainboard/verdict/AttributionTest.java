package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.verdict.window.Flow;
import org.drainboard.verdict.window.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measured table of who made which failure. */
final class AttributionTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // case, server 5xx, backend 5xx, server econ, backend econ, eresp | upstream, connect, unavailable, response
        "application error, 3, 3, 0, 0, 0, 3, 0, 0, 0",
        "worker crash over fcgi, 0, 4, 0, 0, 8, 0, 0, 0, 4",
        "crash behind nginx, 4, 4, 0, 0, 0, 4, 0, 0, 0",
        "server timeout, 0, 2, 0, 0, 2, 0, 0, 0, 2",
        "all in maint, 0, 3, 0, 3, 0, 0, 0, 3, 0",
        "connect refused, 0, 3, 3, 3, 0, 0, 3, 0, 0",
        "not one of them, 0, 0, 0, 0, 0, 0, 0, 0, 0"
    })
    void eachCaseHasItsMaker(
            String name,
            long server5xx,
            long backend5xx,
            long serverEcon,
            long backendEcon,
            long eresp,
            long upstream,
            long connect,
            long unavailable,
            long response) {
        Tally backend = new Tally(10, 0, server5xx, serverEcon, eresp, 0, backend5xx, backendEcon, 0, 0, 0);
        Tally server = new Tally(10, 0, server5xx, serverEcon, eresp, 0, server5xx, serverEcon, 0, 0, 0);
        Flow whole = new Flow(Duration.ofSeconds(10), backend);

        Traffic ofBackend = Attribution.ofBackend(whole);
        Traffic ofServer = Attribution.ofServer(new Flow(Duration.ofSeconds(10), server), whole);

        assertThat(ofBackend).as(name).isNotNull();
        assertThat(ofServer).as(name).isNotNull();
        assertThat(ofBackend.failed()).isEqualTo(new Traffic.Failures(upstream, connect, unavailable, response));
        assertThat(ofServer.failed()).isEqualTo(new Traffic.Failures(upstream, connect, 0, response));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // case, answered, eresp, srv_abrt, backend 5xx | succeeded, response, cut
        "crash in mid-body, 3, 1, 1, 0, 2, 0, 1",
        "a body that stalls until the timeout, 3, 0, 1, 0, 2, 0, 1",
        "both beside two timeouts, 3, 3, 2, 2, 1, 2, 2",
        "a crash over fcgi before any header, 3, 2, 0, 1, 3, 1, 0"
    })
    void aGoodStatusWithABrokenBodyIsAFailure(
            String name, long answered, long eresp, long aborts, long all5xx, long succeeded, long response, long cut) {
        Tally delta = new Tally(9, answered, 0, 0, eresp, 0, all5xx, 0, 0, aborts, 4);
        Flow flow = new Flow(Duration.ofSeconds(10), delta);

        assertThat(List.of(
                        Objects.requireNonNull(Attribution.ofBackend(flow)),
                        Objects.requireNonNull(Attribution.ofServer(flow, flow))))
                .as(name)
                .allSatisfy(traffic -> {
                    assertThat(traffic.succeeded()).isEqualTo(succeeded);
                    assertThat(traffic.failed()).isEqualTo(new Traffic.Failures(0, 0, 0, response, 0, cut));
                    assertThat(traffic.aborted()).isEqualTo(4);
                });
    }

    @Test
    void whatARuleOfHaproxyAnswersIsNobodysSilence() {
        Tally denied = new Tally(45, 0, 0, 0, 0, 0, 45, 0, 0, 0, 0);
        Tally someTimedOut = new Tally(45, 0, 0, 0, 5, 0, 45, 0, 0, 0, 0);

        assertThat(Attribution.ofBackend(new Flow(Duration.ofSeconds(10), denied)))
                .extracting(Traffic::failed)
                .isEqualTo(new Traffic.Failures(0, 0, 0, 0, 45, 0));
        assertThat(Attribution.ofBackend(new Flow(Duration.ofSeconds(10), someTimedOut)))
                .extracting(Traffic::failed)
                .isEqualTo(new Traffic.Failures(0, 0, 0, 5, 40, 0));
    }
}

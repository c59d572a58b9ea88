package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.drainboard.model.Failure;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** The machine's clock is set, by hand or by NTP, while Drainboard watches. */
final class ClockStepTest {
    private final Site site = new Site(Site.pool("www1", 9001));
    private final Row web1 = site.server("web1", 9001);

    private ServerVerdict tick(Duration passes) {
        return Site.server(site.tick(passes), "web1");
    }

    private ServerVerdict serve(int seconds) {
        ServerVerdict last = tick(Duration.ofSeconds(1));
        for (int i = 1; i < seconds; i++) {
            web1.serve(4);
            last = tick(Duration.ofSeconds(1));
        }
        return last;
    }

    @Test
    void aBlackHoleAfterAClockThatWasSetBackIsSeenAsSoon() {
        assertThat(serve(5).verdict()).isEqualTo(Verdict.HONEST);
        site.now = site.now.minus(Duration.ofHours(1));
        assertThat(serve(2).verdict()).isEqualTo(Verdict.HONEST);

        site.pool("www1").hold(4, site.now);
        site.pool("www1").queue = 5L;
        web1.hold(9);
        tick(Duration.ofSeconds(1));
        ServerVerdict third = tick(Duration.ofSeconds(1));

        assertThat(third.verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
    }

    @Test
    void failuresAfterAClockThatWasSetBackAreCounted() {
        serve(5);
        site.now = site.now.minus(Duration.ofHours(1));
        ServerVerdict last = serve(1);
        for (int i = 0; i < 3; i++) {
            web1.fail(5);
            last = tick(Duration.ofSeconds(1));
        }

        assertThat(last.verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
        assertThat(last.traffic()).isNotNull();
    }

    @Test
    void whatWasReadBeforeTheClockWasSetBackIsNotTakenForNew() {
        serve(5);
        site.proxyFailure = new Failure(Failure.Kind.TIMED_OUT, "no answer within 3 s");

        assertThat(tick(Duration.ofHours(-1)).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void aClockThatIsSetForwardMakesNoBusyWorkerStuck() {
        serve(5);
        Pool pool = site.pool("www1");
        pool.hold(4, site.now);
        tick(Duration.ofMillis(150));
        pool.heldSince = pool.heldSince.plus(Duration.ofHours(1));
        ServerVerdict later = tick(Duration.ofHours(1).plusMillis(150));

        assertThat(later.verdict()).isEqualTo(Verdict.HONEST);
    }
}

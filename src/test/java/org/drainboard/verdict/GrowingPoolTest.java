package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** A pool that starts workers as it needs them, and whose limit the inventory does not say. */
final class GrowingPoolTest {
    private final Site site = new Site(Site.pool("www1", 9001));
    private final Row web1 = site.server("web1", 9001);
    private final Pool pool = site.pool("www1");

    GrowingPoolTest() {
        pool.manager = ProcessManager.ONDEMAND;
        pool.size = 1;
        web1.hold(1);
        pool.hold(1, site.now);
    }

    private ServerVerdict after(int seconds) {
        for (int i = 1; i < seconds; i++) {
            site.tick();
        }
        return Site.server(site.tick(), "web1");
    }

    @Test
    void itsOnlyWorkerAtALongReportIsNoBlackHole() {
        assertThat(after(10).verdict()).isEqualTo(Verdict.HONEST);
    }

    @Test
    void butOneAtItsLimitIs() {
        pool.reached = 1;

        assertThat(after(10).verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
    }

    @Test
    void andSoIsOneWhereRequestsWait() {
        pool.queue = 3L;

        assertThat(after(3).verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
    }
}

package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.StuckGroup;
import org.junit.jupiter.api.Test;

/** What the stuck workers of a server and of a whole backend run. */
final class StuckGroupsShownTest {
    private final Site site = new Site(Site.pool("www1", 9001), Site.pool("www2", 9002));

    @Test
    void aBackendAddsUpTheGroupsOfItsPools() {
        site.server("web1", 9001).hold(4);
        site.server("web2", 9002).hold(14);
        site.pool("www1").hold(4, site.now);
        site.pool("www2").hold(3, site.now.minusSeconds(8));
        site.pool("www2").script = "/srv/www/report.php";
        site.tick();
        site.pool("www2").hold(4, site.now.minusSeconds(9));
        site.pool("www1").queue = 1L;
        site.pool("www2").queue = 10L;
        site.tick();

        BackendVerdict backend = Site.backend(site.tick());

        assertThat(backend.workers()).isNotNull();
        assertThat(backend.workers().groups())
                .extracting(StuckGroup::name, StuckGroup::workers)
                .containsExactly(tuple("/report.php", 4), tuple("/checkout.php", 4));
        assertThat(backend.sentence()).contains("8 of 8 workers stuck: 4 in /report.php (oldest 11 s), 4 in /checkout");
        assertThat(backend.servers().getFirst().workers())
                .isNotNull()
                .satisfies(use -> assertThat(use.groups()).hasSize(1));
    }
}

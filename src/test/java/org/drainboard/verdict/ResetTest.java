package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.drainboard.model.verdict.Judgement;
import org.junit.jupiter.api.Test;

/** Counters that start anew: a reload of HAProxy, or {@code clear counters all}. */
final class ResetTest {
    private final Site site = new Site(Site.pool("www1", 9001), Site.pool("www2", 9002));
    private final Row web1 = site.server("web1", 9001);
    private final Row web2 = site.server("web2", 9002);

    private Judgement healthy(int seconds) {
        for (int i = 1; i < seconds; i++) {
            second();
        }
        return second();
    }

    private Judgement second() {
        web1.serve(4);
        web2.serve(4);
        return site.tick();
    }

    @Test
    void aReloadStartsTheWindowsAnew() {
        healthy(10);
        site.pid = 2;
        site.uptime = 0;
        web1.arrivals = web1.good = web2.arrivals = web2.good = 0;

        assertThat(Site.backend(site.tick()).traffic()).isNull();
        assertThat(Site.backend(healthy(2)).sentence()).contains("16 of 16 requests answered in 2.0 s");
    }

    @Test
    void aReloadIsSeenByItsPidThoughTheCountersAreHigher() {
        healthy(10);
        site.pid = 2;
        site.uptime = 5000;
        assertThat(Site.backend(healthy(1)).traffic()).isNull();

        site.uptime = 1;
        assertThat(Site.backend(healthy(1)).traffic()).isNull();
        assertThat(Site.backend(healthy(1)).traffic()).isNotNull();
    }

    @Test
    void clearedCountersStartTheWindowAnew() {
        healthy(10);
        web2.arrivals = web2.good = 0;

        assertThat(Site.server(site.tick(), "web2").traffic()).isNull();
        assertThat(Site.server(site.tick(), "web1").traffic()).isNotNull();
    }
}

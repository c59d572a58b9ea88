package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Servers that are out of service by order, and a backend that has none. */
final class OutOfServiceTest {
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

    /** HAProxy goes on to write DOWN for a server that is ordered to drain. */
    @Test
    void anOrderToDrainHiddenBehindDownIsNoFalseAlarmAndCountsForNoCapacity() {
        healthy(5);
        web2.claims(Claim.DOWN, "DOWN");
        web2.check(CheckDepth.L7, "L7TOUT");
        assertThat(Site.server(healthy(1), "web2").verdict()).isEqualTo(Verdict.FALSE_DOWN);

        web2.admin = new AdminState(Set.of(AdminFlag.FORCED_DRAIN));
        Judgement drained = healthy(1);

        assertThat(Site.server(drained, "web2").verdict()).isEqualTo(Verdict.HONEST);
        assertThat(Site.backend(drained).claimed()).isEqualTo(1.0);
    }

    @Test
    void aBackendWithAllServersInMaintIsHonestAndSaysWhatUsersGet() {
        for (Row row : new Row[] {web1, web2}) {
            row.claims(Claim.MAINT, "MAINT");
            row.admin = new AdminState(Set.of(AdminFlag.FORCED_MAINT));
        }

        BackendVerdict backend = Site.backend(site.tick());

        assertThat(backend.verdict()).isEqualTo(Verdict.HONEST);
        assertThat(backend.claimed()).isZero();
        assertThat(backend.sentence()).isEqualTo("all of its 2 servers are in drain or maint: users get 503");
    }

    @Test
    void aBackendWithoutServersIsHonest() {
        site.servers.clear();

        BackendVerdict backend = Site.backend(site.tick());

        assertThat(backend.verdict()).isEqualTo(Verdict.HONEST);
        assertThat(backend.sentence()).isEqualTo("it has no servers");
    }
}

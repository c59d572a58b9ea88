package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Headroom;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.Scope;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.api.Test;

final class JudgeTest {
    private final Site site = new Site(Site.pool("www1", 9001), Site.pool("www2", 9002));
    private final Row web1 = site.server("web1", 9001);
    private final Row web2 = site.server("web2", 9002);
    private final Pool www1 = site.pool("www1");
    private final Pool www2 = site.pool("www2");

    private Judgement healthy(int seconds) {
        Judgement last = null;
        for (int i = 0; i < seconds; i++) {
            web1.serve(4);
            web2.serve(4);
            last = site.tick();
        }
        assertThat(last).isNotNull();
        return last;
    }

    private Judgement blocked(Row row, Pool pool, int seconds) {
        Judgement last = null;
        pool.hold(4, site.now);
        for (int i = 0; i < seconds; i++) {
            row.hold(4);
            pool.queue = row.sessions - 4;
            last = site.tick();
        }
        assertThat(last).isNotNull();
        return last;
    }

    @Test
    void aHealthyFleetIsHonestFromItsFirstReading() {
        Judgement first = healthy(1);

        assertThat(first.missing()).isEmpty();
        BackendVerdict backend = Site.backend(first);
        assertThat(backend.verdict()).isEqualTo(Verdict.HONEST);
        assertThat(backend.gap()).isZero();
        assertThat(backend.headroom()).isEqualTo(new Headroom(8, 8));
        assertThat(Site.backend(healthy(5)).sentence())
                .isEqualTo(
                        "HAProxy claims 2 of 2, real 2 of 2: 40 of 40 requests answered in 5.0 s; 8 of 8 workers free");
    }

    @Test
    void theBlackHoleIsFalseHealthyWithinTwoPolls() {
        healthy(5);

        BackendVerdict backend = Site.backend(blocked(web2, www2, 2));

        ServerVerdict worst = backend.servers().getFirst();
        assertThat(worst.id().server()).isEqualTo("web2");
        assertThat(worst.verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
        assertThat(worst.reality()).isEqualTo(Reality.NOT_SERVING);
        assertThat(worst.sentence()).isEqualTo("4 of 4 workers stuck 2.0 s in /checkout.php; queue 4");
        assertThat(backend.verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
        assertThat(backend.scope()).isEqualTo(Scope.SERVER);
        assertThat(backend.gap()).isEqualTo(0.5);
        assertThat(backend.sentence())
                .isEqualTo(
                        "HAProxy claims 2 of 2, real 1 of 2: web2: 4 of 4 workers stuck 2.0 s in /checkout.php; queue 4");
    }

    @Test
    void allServersInTheBlackHoleShareACause() {
        healthy(5);
        www1.hold(4, site.now);
        web1.hold(14);
        www1.queue = 10L;

        BackendVerdict backend = Site.backend(blocked(web2, www2, 3));

        assertThat(backend.scope()).isEqualTo(Scope.SHARED);
        assertThat(backend.real().value()).isZero();
        assertThat(backend.sentence())
                .isEqualTo("HAProxy claims 2 of 2, real 0 of 2: 8 of 8 workers stuck 3.0 s in /checkout.php;"
                        + " queue 18; shared cause: draining moves the load");
    }

    @Test
    void threeOfFourIsAtRisk() {
        healthy(5);
        www2.hold(3, site.now);
        site.tick();

        ServerVerdict server = Site.server(site.tick(), "web2");

        assertThat(server.verdict()).isEqualTo(Verdict.AT_RISK);
        assertThat(server.reality()).isEqualTo(Reality.SERVING);
        assertThat(server.headroom()).isEqualTo(new Headroom(1, 4));
        assertThat(server.real().low()).isEqualTo(0.25);
        assertThat(server.sentence()).isEqualTo("headroom 1 of 4 workers: 3 stuck 2.0 s in /checkout.php");
    }

    @Test
    void oneSlowRequestIsHonest() {
        healthy(5);
        www2.hold(1, site.now);

        for (int i = 0; i < 20; i++) {
            assertThat(Site.server(healthy(1), "web2").verdict()).isEqualTo(Verdict.HONEST);
        }
    }

    @Test
    void aFullPoolThatTakesTurnsIsHonestHoweverLongItsQueue() {
        www2.turning = 4;
        www2.queue = 40L;
        web2.sessions = 44;
        healthy(2);

        for (int i = 0; i < 20; i++) {
            assertThat(Site.server(healthy(1), "web2").verdict()).isEqualTo(Verdict.HONEST);
        }
    }

    @Test
    void recoveryIsShownAfterThreeCleanReadings() {
        healthy(5);
        blocked(web2, www2, 3);
        www2.hold(0, site.now);
        www2.queue = 0L;
        web2.good += web2.sessions;
        web2.sessions = 0;

        assertThat(Site.server(healthy(1), "web2").sentence()).startsWith("better for 1 of 3 readings: ");
        assertThat(Site.server(site.repeat(), "web2").verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
        assertThat(Site.server(healthy(1), "web2").verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
        assertThat(Site.server(healthy(1), "web2").verdict()).isEqualTo(Verdict.HONEST);
    }

    @Test
    void aPassingCheckNeverClears() {
        web2.check(CheckDepth.L7, "L7OK");
        healthy(5);

        assertThat(Site.server(blocked(web2, www2, 2), "web2").verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
    }

    @Test
    void claimedDownAndReallyDownIsHonest() {
        healthy(5);
        blocked(web2, www2, 5);
        web2.claims(Claim.DOWN, "DOWN");
        web2.check(CheckDepth.L7, "L7TOUT");

        ServerVerdict server = Site.server(site.tick(), "web2");

        assertThat(server.verdict()).isEqualTo(Verdict.HONEST);
        assertThat(server.reality()).isEqualTo(Reality.NOT_SERVING);
    }

    @Test
    void claimedDownWithFreeWorkersIsFalseDown() {
        web2.claims(Claim.DOWN, "DOWN");
        web2.check(CheckDepth.L7, "L7TOUT");

        BackendVerdict backend = Site.backend(healthy(1));

        assertThat(backend.verdict()).isEqualTo(Verdict.FALSE_DOWN);
        assertThat(backend.servers().getFirst().sentence()).isEqualTo("claimed down, but 4 of 4 workers free");
        assertThat(backend.claimed()).isEqualTo(0.5);
        assertThat(backend.gap()).isZero();
    }

    @Test
    void claimedDownByAPortThatHaproxyCannotOpenIsHonestThoughWorkersAreFree() {
        web2.claims(Claim.DOWN, "DOWN");
        web2.check(CheckDepth.L4, "L4CON");

        ServerVerdict server = Site.server(healthy(1), "web2");

        assertThat(server.verdict()).isEqualTo(Verdict.HONEST);
        assertThat(server.sentence()).isEqualTo("HAProxy's check fails: L4CON");
    }

    @Test
    void aServerOnItsWayUpIsNotFalseDown() {
        web2.claims(Claim.DOWN, "DOWN 1/2");
        web2.check(CheckDepth.L7, "L7OK");

        assertThat(Site.server(healthy(1), "web2").verdict()).isEqualTo(Verdict.HONEST);
    }

    @Test
    void drainEndsAContradictionAtOnceAndCountsForNoCapacity() {
        healthy(5);
        blocked(web2, www2, 2);
        web2.claims(Claim.DRAIN, "DRAIN");
        web2.admin = new AdminState(Set.of(AdminFlag.FORCED_DRAIN));

        BackendVerdict backend = Site.backend(healthy(1));

        assertThat(backend.verdict()).isEqualTo(Verdict.HONEST);
        assertThat(backend.claimedServing()).isEqualTo(1);
        assertThat(backend.claimed()).isEqualTo(1.0);
        ServerVerdict drained = Site.server(healthy(1), "web2");
        assertThat(drained.verdict()).isEqualTo(Verdict.HONEST);
        assertThat(drained.reality()).isEqualTo(Reality.NOT_SERVING);
        assertThat(drained.sentence()).startsWith("in DRAIN: takes no balanced traffic; 8 sessions left");
    }
}

package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.MissingTarget;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** What is dead, silent or not seen at all. */
final class UnreadableTest {
    private static final Failure SILENT = new Failure(Failure.Kind.TIMED_OUT, "no answer within 3 s");

    private final Site site = new Site(Site.pool("www1", 9001));
    private final Row web1 = site.server("web1", 9001);

    private ServerVerdict tick() {
        return Site.server(site.tick(), "web1");
    }

    private void serve(int seconds) {
        for (int i = 0; i < seconds; i++) {
            web1.serve(4);
            site.tick();
        }
    }

    @Test
    void aKilledPoolIsFalseHealthyUntilHaproxyNoticesAndHonestThen() {
        serve(5);
        site.poolFailures.put(Site.poolId("www1"), new Failure(Failure.Kind.REFUSED, "connection refused"));

        ServerVerdict dead = tick();
        assertThat(dead.verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
        assertThat(dead.sentence()).isEqualTo("pool www1 is dead: connection refused");

        web1.claims(Claim.DOWN, "DOWN");
        web1.check(CheckDepth.L4, "L4CON");
        ServerVerdict noticed = tick();
        assertThat(noticed.verdict()).isEqualTo(Verdict.HONEST);
        assertThat(noticed.reality()).isEqualTo(Reality.NOT_SERVING);
    }

    @Test
    void haproxyThatWasNeverReadHasNoBackendsAndIsNamed() {
        site.proxyFailure = new Failure(Failure.Kind.NOT_FOUND, "/run/haproxy.sock: no such file");

        Judgement judgement = site.tick();

        assertThat(judgement.backends()).isEmpty();
        assertThat(judgement.missing())
                .containsExactly(new MissingTarget("HAProxy production/lb1", "/run/haproxy.sock: no such file"));
    }

    @Test
    void oneSilentExchangeKeepsTheVerdictButItIsNamed() {
        serve(5);
        site.proxyFailure = SILENT;

        Judgement judgement = site.tick();

        assertThat(Site.backend(judgement).verdict()).isEqualTo(Verdict.HONEST);
        assertThat(judgement.missing())
                .containsExactly(
                        new MissingTarget("HAProxy production/lb1", "no answer within 3 s; last read 1.0 s ago"));
    }

    @Test
    void aLongSilenceOfHaproxyCannotBeToldWhateverWasThere() {
        serve(5);
        site.proxyFailure = SILENT;

        BackendVerdict backend = Site.backend(site.tick(Duration.ofSeconds(6)));

        assertThat(backend.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(backend.traffic()).isNull();
        assertThat(backend.servers().getFirst().sentence())
                .isEqualTo("HAProxy was last read 6.0 s ago: no answer within 3 s");
    }

    @Test
    void staleReadingsClearNothing() {
        serve(5);
        site.pool("www1").hold(4, site.now);
        site.pool("www1").queue = 9L;
        tick();
        assertThat(tick().verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
        site.pool("www1").hold(0, site.now);
        site.proxyFailure = SILENT;

        for (int i = 0; i < 4; i++) {
            assertThat(tick().verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
        }
    }

    @Test
    void aQuietPoolOfFreeWorkersIsHonest() {
        tick();
        assertThat(tick().verdict()).isEqualTo(Verdict.HONEST);
    }

    @Test
    void aQuietServerWhosePoolCannotBeReadCannotBeTold() {
        site.poolFailures.put(Site.poolId("www1"), new Failure(Failure.Kind.PERMISSION_DENIED, "permission denied"));
        tick();

        ServerVerdict server = tick();

        assertThat(server.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(server.sentence()).isEqualTo("pool www1 cannot be read: permission denied");
        assertThat(server.workers()).isNull();
        assertThat(server.headroom()).isNull();
    }

    @Test
    void aQuietServerWithoutAPoolCannotBeTold() {
        Site bare = new Site();
        bare.server("web1", 9001);
        bare.tick();

        BackendVerdict backend = Site.backend(bare.tick());

        assertThat(backend.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(backend.gap()).isZero();
        assertThat(backend.real().low()).isZero();
        assertThat(backend.sentence())
                .isEqualTo("HAProxy claims 1 of 1, real 0 of 1, 1 unknown: web1: no traffic in 1.0 s,"
                        + " and no pool is named for it, nor a request of ours");
    }

    @Test
    void modeTcpIsToldByTheWorkersAlone() {
        site.mode = Mode.TCP;
        assertThat(tick().traffic()).isNull();
        assertThat(tick().verdict()).isEqualTo(Verdict.HONEST);

        site.poolFailures.put(Site.poolId("www1"), new Failure(Failure.Kind.PERMISSION_DENIED, "permission denied"));
        site.tick(Duration.ofSeconds(6));
        assertThat(tick().sentence()).isEqualTo("mode tcp: the outcome of HTTP requests is not observable");
    }

    @Test
    void aRequestOfOursThatFailsContradictsAndOneThatPassesMakesADownServerFalseDown() {
        RequestCheck check = new RequestCheck(
                "app",
                RequestCheck.Via.FCGI,
                "/srv/www/deep.php",
                "/deep.php",
                null,
                200,
                Duration.ofSeconds(2),
                Duration.ofSeconds(5));
        Site asking = new Site(List.of(check), Site.pool("www1", 9001));
        Row row = asking.server("web1", 9001);
        CheckId id = new CheckId("production", "app", 0, "www1");
        asking.requests.put(id, new RequestResult.Failed(SILENT));
        assertThat(Site.server(asking.tick(), "web1").verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(Site.server(asking.tick(), "web1").verdict()).isEqualTo(Verdict.FALSE_HEALTHY);

        row.claims(Claim.DOWN, "DOWN");
        row.check(CheckDepth.L4, "L4CON");
        asking.requests.put(id, new RequestResult.Answered(200));
        assertThat(Site.server(asking.tick(), "web1").verdict()).isEqualTo(Verdict.FALSE_DOWN);
    }

    @Test
    void requestsThatNeverReachAServerMakeTheBackendFalseHealthy() {
        serve(5);
        site.unavailable = 10;

        BackendVerdict backend = Site.backend(site.tick());

        assertThat(backend.servers().getFirst().verdict()).isEqualTo(Verdict.HONEST);
        assertThat(backend.verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
        assertThat(backend.gap()).isGreaterThan(0.3);
        assertThat(backend.sentence()).endsWith("10 of 26 requests got 503 without reaching a server in 5.0 s");
    }
}

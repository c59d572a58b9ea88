package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** What our own questions change in a verdict. */
final class OurEyesTest {
    private static final RequestCheck CHECK = new RequestCheck(
            "app",
            RequestCheck.Via.FCGI,
            "/srv/www/deep.php",
            "/deep.php",
            null,
            200,
            Duration.ofSeconds(2),
            Duration.ofSeconds(5));
    private static final CheckId ID = new CheckId("production", "app", 0, "www1");
    private static final RungResult CONNECT =
            new RungResult.Passed(Rung.CONNECT, Duration.ofNanos(100_000), Site.START);
    private static final RungResult HANDSHAKE =
            new RungResult.Passed(Rung.HANDSHAKE, Duration.ofNanos(300_000), Site.START);

    private final Site site = new Site(List.of(CHECK), Site.pool("www1", 9001));
    private final Row web1 = site.server("web1", 9001);

    @Test
    void aRequestThatPassesWhileHaproxySaysDownIsFalseDownThoughNoWorkerLooksFree() {
        web1.claims(Claim.DOWN, "DOWN");
        web1.check(CheckDepth.L7, "L7TOUT");
        site.pool("www1").hold(Pool.WORKERS, site.now);
        site.tick(Duration.ofSeconds(10));
        assertThat(server().verdict()).as("without a request of ours").isEqualTo(Verdict.HONEST);

        site.requests.put(ID, new RequestResult.Answered(200));
        ServerVerdict asked = server();
        assertThat(asked.verdict()).isEqualTo(Verdict.FALSE_DOWN);
        assertThat(asked.sentence()).isEqualTo("claimed down, but our request for /deep.php was answered with 200");
    }

    @Test
    void freeWorkersDoNotOutweighAFailedRequestOfOursOnADownServer() {
        site.ladders.put(Site.poolId("www1"), new Ladder(List.of(CONNECT, HANDSHAKE)));
        web1.claims(Claim.DOWN, "DOWN");
        web1.check(CheckDepth.L7, "L7TOUT");
        assertThat(server().verdict()).as("without a request of ours").isEqualTo(Verdict.FALSE_DOWN);

        site.requests.put(
                ID, new RequestResult.WrongStatus(500, new Failure(Failure.Kind.REJECTED, "answers HTTP 500")));
        site.tick();
        site.tick();
        site.tick();
        assertThat(server().verdict()).isEqualTo(Verdict.HONEST);
    }

    @Test
    void aRequestThatFailsBesideAHandshakeThatPassesIsFalseHealthyAndSaysBoth() {
        site.ladders.put(Site.poolId("www1"), new Ladder(List.of(CONNECT, HANDSHAKE)));
        assertThat(server().verdict()).isEqualTo(Verdict.HONEST);

        site.requests.put(
                ID, new RequestResult.WrongStatus(500, new Failure(Failure.Kind.REJECTED, "answers HTTP 500")));
        assertThat(server().verdict()).as("failed once").isEqualTo(Verdict.CANNOT_TELL);
        assertThat(server().verdict()).as("failed twice").isEqualTo(Verdict.CANNOT_TELL);
        ServerVerdict asked = server();
        assertThat(asked.verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
        assertThat(asked.sentence())
                .isEqualTo("the FastCGI handshake answers in 0.3 ms, but our request for /deep.php got 500, where 200"
                        + " was expected");
    }

    @Test
    void aStatusListenerThatAnswersProvesNothingWhereTheListenAddressRefuses() {
        RungResult refused = new RungResult.Failed(
                Rung.CONNECT, new Failure(Failure.Kind.REFUSED, "tcp://127.0.0.1:9001: refused"), Site.START);
        site.ladders.put(Site.poolId("www1"), new Ladder(List.of(refused)));
        ServerVerdict seen = server();
        assertThat(seen.verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
        assertThat(seen.sentence()).isEqualTo("connect fails: tcp://127.0.0.1:9001: refused");
    }

    private ServerVerdict server() {
        return Site.server(site.tick(), "web1");
    }
}

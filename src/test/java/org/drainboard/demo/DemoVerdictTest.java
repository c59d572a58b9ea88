package org.drainboard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.drainboard.fpm.StatusPage;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;
import org.drainboard.verdict.Judge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole story, read through the sockets once a simulated second and judged, without waiting for any of it. */
final class DemoVerdictTest {
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final StoryClock clock = new StoryClock();
    private Demo demo;
    private Environment environment;
    private Onlooker look;
    private RuntimeApi api;
    private Judge judge;
    private long rounds;

    @BeforeEach
    void start() throws IOException {
        Transport transport = new Transport();
        demo = Demo.start(clock);
        environment = demo.inventory().environments().getFirst();
        look = new Onlooker(transport, environment);
        api = new RuntimeApi(transport, environment.proxies().getFirst());
        judge = new Judge(demo.inventory());
    }

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void theStoryIsJudgedAsItIsTold() throws ExchangeException {
        Judgement calm = judgeUntil(9);
        assertThat(calm.missing()).isEmpty();
        for (BackendVerdict backend : calm.backends()) {
            assertThat(backend.verdict()).as(backend.toString()).isEqualTo(Verdict.HONEST);
        }

        assertVerdict(judgeUntil(14), "shop", Verdict.FALSE_HEALTHY);
        Judgement worst = judgeUntil(25);
        assertVerdict(worst, "shop", Verdict.FALSE_HEALTHY);
        assertThat(worst.backends())
                .filteredOn(backend -> backend.verdict() != Verdict.HONEST)
                .hasSize(1);

        look.command("set server shop/web2 state drain");
        assertVerdict(judgeUntil(45), "shop", Verdict.HONEST);
        judgeUntil(105);
        look.command("set server shop/web2 state ready");
        assertVerdict(judgeUntil(125), "shop", Verdict.HONEST);

        judgeUntil(160);
        assertVerdict(judgeUntil(200), "media", Verdict.AT_RISK);
        for (BackendVerdict backend : judgeUntil(260).backends()) {
            assertThat(backend.verdict()).as(backend.toString()).isEqualTo(Verdict.HONEST);
        }
        assertVerdict(judgeUntil(320), "shop", Verdict.FALSE_HEALTHY);
    }

    @Test
    void leftAloneThePoolRecoversByItself() throws ExchangeException {
        assertVerdict(judgeUntil(95), "shop", Verdict.FALSE_HEALTHY);
        assertVerdict(judgeUntil(130), "shop", Verdict.HONEST);
    }

    private static void assertVerdict(Judgement judgement, String backend, Verdict expected) {
        BackendVerdict verdict = judgement.backends().stream()
                .filter(each -> each.id().backend().equals(backend))
                .findFirst()
                .orElseThrow();
        assertThat(verdict.verdict()).as(verdict.toString()).isEqualTo(expected);
    }

    /** Judges a round each second until that many have passed since the start. */
    private Judgement judgeUntil(int seconds) throws ExchangeException {
        Judgement latest = null;
        while (rounds < seconds) {
            clock.pass(SECOND);
            latest = judge.judge(round());
        }
        if (latest == null) {
            throw new IllegalArgumentException("second " + seconds + " has passed already");
        }
        return latest;
    }

    private Round round() throws ExchangeException {
        Map<PoolId, Reading<PoolStatus>> pools = new HashMap<>();
        for (PoolTarget pool : environment.pools()) {
            PoolStatus status = new StatusPage(look.transport(), pool).read(DEADLINE);
            pools.put(new PoolId("demo", pool.name()), fresh(status));
        }
        ProxyId proxy = new ProxyId("demo", environment.proxies().getFirst().name());
        return new Round(
                ++rounds, clock.instant(), Map.of(proxy, fresh(api.read(DEADLINE))), pools, Map.of(), Map.of());
    }

    private <T> Reading<T> fresh(T value) {
        return new Reading.Fresh<>(value, clock.instant(), Duration.ofMillis(1));
    }
}

package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks like trouble and is none: a minute of each, one reading a second, after five seconds of normal life. */
final class FalseAlarmsTest {
    private final Site site = new Site(Site.pool("www1", 9001));
    private final Row row = site.server("web1", 9001);
    private final Pool pool = site.pool("www1");

    /** A second of life; the worst verdict that a person would agree with. */
    private record Life(String name, Verdict worst, BiConsumer<FalseAlarmsTest, Integer> second) {}

    private static Stream<Arguments> lives() {
        return Stream.of(
                        new Life("a legitimate long poll", Verdict.HONEST, FalseAlarmsTest::longPoll),
                        new Life("a healthy full pool", Verdict.HONEST, FalseAlarmsTest::full),
                        new Life("a full pool with a queue", Verdict.HONEST, FalseAlarmsTest::fullWithQueue),
                        new Life("a burst of traffic", Verdict.AT_RISK, FalseAlarmsTest::burst),
                        new Life("ondemand without a worker", Verdict.HONEST, FalseAlarmsTest::onDemandAtRest),
                        new Life("ondemand with one busy", Verdict.HONEST, FalseAlarmsTest::onDemandOneBusy),
                        new Life("dynamic and growing", Verdict.HONEST, FalseAlarmsTest::dynamicGrowing),
                        new Life("a reload of PHP-FPM", Verdict.HONEST, FalseAlarmsTest::reload),
                        new Life("clients that give up", Verdict.HONEST, FalseAlarmsTest::aborts),
                        new Life("a connection tried again now and then", Verdict.HONEST, FalseAlarmsTest::retries),
                        new Life("reports of 8 s after pages of 1 ms", Verdict.AT_RISK, FalseAlarmsTest::slowPages),
                        new Life("two slow requests at a time", Verdict.HONEST, FalseAlarmsTest::twoSlow))
                .map(life -> Arguments.of(life.name, life.worst, life.second));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void isNoAlarm(String name, Verdict worst, BiConsumer<FalseAlarmsTest, Integer> second) {
        for (int i = 0; i < 5; i++) {
            row.serve(4);
            site.tick();
        }
        for (int i = 0; i < 60; i++) {
            second.accept(this, i);
            ServerVerdict verdict = Site.server(site.tick(), "web1");
            assertThat(verdict.verdict())
                    .as("%s, second %d: %s", name, i, verdict.sentence())
                    .isGreaterThanOrEqualTo(worst)
                    .isNotEqualTo(Verdict.FALSE_DOWN);
        }
    }

    private void longPoll(int second) {
        if (second % 20 == 0) {
            pool.hold(1, site.now);
            row.good += second == 0 ? 0 : 1;
            row.arrivals++;
            row.sessions = 1;
        }
        row.serve(4);
    }

    private void full(int second) {
        pool.turning = 4;
        row.sessions = 4;
        row.serve(20);
    }

    private void fullWithQueue(int second) {
        full(second);
        pool.queue = 30L;
        row.sessions = 34;
    }

    /** 40 requests at once, each of half a second, on 4 workers: 5 s until they are through. */
    private void burst(int second) {
        int in = second % 30;
        if (in == 0) {
            row.hold(40);
        }
        boolean through = in >= 5;
        pool.turning = through ? 0 : 4;
        pool.queue = through ? 0L : 36 - in * 8L;
        int done = through ? 0 : 8;
        row.sessions -= done;
        row.good += done;
        row.serve(through ? 2 : 0);
    }

    private void onDemandAtRest(int second) {
        pool.manager = ProcessManager.ONDEMAND;
        pool.size = 0;
    }

    private void onDemandOneBusy(int second) {
        pool.manager = ProcessManager.ONDEMAND;
        pool.size = 1;
        longPoll(second);
    }

    /** One more worker every 5 s, all of them busy with long reports, and no {@code max_children} in the inventory. */
    private void dynamicGrowing(int second) {
        pool.manager = ProcessManager.DYNAMIC;
        pool.size = 4 + second / 5;
        pool.turning = pool.size - 1;
        row.sessions = pool.size;
        row.serve(10);
    }

    private void reload(int second) {
        if (second == 10) {
            pool.startedAt = site.now;
            pool.accepted = 0;
        }
        row.serve(4);
    }

    private void aborts(int second) {
        row.serve(4);
        row.clientAborts += 2;
    }

    private void retries(int second) {
        row.serve(10);
        row.arrivals++;
        row.retries++;
    }

    /** Workers that take 8 s each begin 2 s apart: full at once, and far slower than the pool ever was. */
    private void slowPages(int second) {
        pool.slow(8, 2);
        row.sessions = 4;
        row.serve(second % 2);
    }

    private void twoSlow(int second) {
        if (second % 4 == 0) {
            pool.hold(2, site.now);
        } else if (second % 4 == 2) {
            pool.hold(0, site.now);
        }
        row.serve(4);
    }
}

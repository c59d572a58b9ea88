package org.drainboard.scorecard.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ResponseCounters;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.scorecard.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Holds the simulator against the two recorded black holes: one server with 4 workers, 4 requests/s of 1 ms from t=0, 4
 * requests that block from t=5. The recording with a backlog of 511 was released at t=23.09 (its client's log), the one
 * with a backlog of 8 at t=27.1.
 */
final class BlackHoleReplayTest {
    private static final double EVERY = 0.25;

    private record Pair(Timetable.Line real, Timetable.Line simulated) {}

    private static List<Pair> replay(String capture, int backlog, double released, double lastRequest) {
        Stand stand = new Stand(Kind.HANG, 1, backlog, 0.23);
        for (int i = 0; i * EVERY <= lastRequest; i++) {
            stand.request(i * EVERY + 0.001, 0.001);
        }
        for (int i = 0; i < Stand.WORKERS; i++) {
            stand.request(5.08, 18);
        }
        stand.timeline.at(Stand.micros(5.07), stand.fault::begin);
        stand.timeline.at(Stand.micros(5.09), stand.fault::end);
        stand.timeline.at(Stand.micros(released), () -> stand.pool().recover(false));
        List<Pair> pairs = new ArrayList<>();
        for (Timetable.Line real : Timetable.read(capture)) {
            stand.runUntil(real.t());
            pairs.add(new Pair(real, seen(real.t(), stand)));
        }
        return pairs;
    }

    private static Timetable.Line seen(double t, Stand stand) {
        ProxySnapshot snapshot = stand.snapshot();
        ServerStats server = snapshot.servers().getFirst();
        BackendStats backend = snapshot.backends().getFirst();
        PoolStatus page = stand.pool().page();
        return new Timetable.Line(
                t,
                server.status(),
                server.check().status(),
                server.load().sessions(),
                value(server.load().times().response()),
                server.counters().connectErrors(),
                server.counters().responseErrors(),
                server.counters().retries(),
                responses(server.counters().responses()).class2(),
                responses(server.counters().responses()).class5(),
                backend.counters().connectErrors(),
                backend.counters().responseErrors(),
                responses(backend.counters().responses()).class2(),
                responses(backend.counters().responses()).class5(),
                page.aggregates().active(),
                page.aggregates().total(),
                value(page.listenQueue()));
    }

    private static ResponseCounters responses(@Nullable ResponseCounters counters) {
        assertThat(counters).isNotNull();
        return counters == null ? new ResponseCounters(0, 0, 0, 0, 0, 0, 0) : counters;
    }

    private static long value(@Nullable Long number) {
        return number == null ? -1 : number;
    }

    private static void same(List<Pair> pairs, String column, long tolerance, ToLongFunction<Timetable.Line> of) {
        assertThat(pairs)
                .allSatisfy(pair -> assertThat(of.applyAsLong(pair.simulated))
                        .as("%s at t=%s", column, pair.real.t())
                        .isCloseTo(of.applyAsLong(pair.real), within(tolerance)));
    }

    private static double first(List<Pair> pairs, Predicate<Timetable.Line> wanted) {
        return pairs.stream()
                .map(Pair::simulated)
                .filter(wanted)
                .findFirst()
                .orElseThrow()
                .t();
    }

    private static List<Pair> blackHole() {
        return replay("10_blackhole511_timeline_app_fcgi_web2.txt", 511, 23.09, 33.75);
    }

    @Test
    void theCountersAreThoseOfTheRecordingWithinOneRequest() {
        List<Pair> pairs = blackHole();

        assertThat(pairs).hasSize(72);
        same(pairs, "eresp", 1, Timetable.Line::eresp);
        same(pairs, "hrsp_2xx", 1, Timetable.Line::ok);
        same(pairs, "hrsp_5xx", 0, Timetable.Line::errors);
        same(pairs, "econ", 0, Timetable.Line::econ);
        same(pairs, "wretr", 0, Timetable.Line::wretr);
        same(pairs, "the backend's hrsp_5xx", 1, Timetable.Line::allErrors);
        same(pairs, "the backend's hrsp_2xx", 1, Timetable.Line::allOk);
        same(pairs, "the backend's eresp", 1, Timetable.Line::allEresp);
        same(pairs, "the backend's econ", 0, Timetable.Line::allEcon);
    }

    @Test
    void sessionsRiseToTheRateTimesTheTimeoutAndWorkersAndQueueFollow() {
        List<Pair> pairs = blackHole();

        same(pairs, "scur", 1, Timetable.Line::scur);
        same(pairs, "active", 0, Timetable.Line::active);
        same(pairs, "total", 0, Timetable.Line::total);
        // The page's queue is a second old at most, and 4 requests come in one.
        same(pairs, "listen queue", 4, Timetable.Line::queue);
        assertThat(pairs.stream()
                        .map(Pair::simulated)
                        .filter(line -> line.t() > 11 && line.t() < 23)
                        .map(Timetable.Line::scur))
                .containsOnly(20L);
    }

    @Test
    void theResponseTimeIsFrozenThenJumpsAndDecaysAsRecorded() {
        List<Pair> pairs = blackHole();

        assertThat(pairs)
                .allSatisfy(pair -> assertThat((double) pair.simulated.rtime())
                        .as("rtime at t=%s", pair.real.t())
                        .isCloseTo((double) pair.real.rtime(), within(Math.max(1, pair.real.rtime() * 0.05))));
        assertThat(pairs.stream()
                        .map(Pair::simulated)
                        .filter(line -> line.t() > 0.4 && line.t() < 23)
                        .map(Timetable.Line::rtime))
                .containsOnly(1L);
    }

    @Test
    void theSignalsComeInTheRecordedOrder() {
        List<Pair> pairs = blackHole();

        assertThat(first(pairs, line -> line.active() == 4)).isEqualTo(5.5);
        assertThat(first(pairs, line -> line.scur() > 3)).isEqualTo(5.5);
        assertThat(first(pairs, line -> line.queue() > 0)).isBetween(5.5, 6.5);
        assertThat(first(pairs, line -> line.eresp() > 0)).isEqualTo(10.5);
        assertThat(first(pairs, line -> line.allErrors() > 0)).isEqualTo(10.5);
        assertThat(first(pairs, line -> line.rtime() > 1)).isEqualTo(23.51);
        assertThat(pairs).allSatisfy(pair -> {
            assertThat(pair.simulated.status()).isEqualTo("UP").isEqualTo(pair.real.status());
            assertThat(pair.simulated.check()).isEqualTo("L4OK").isEqualTo(pair.real.check());
        });
    }

    @Test
    void withAShortBacklogConnectsTimeOutAndTheCheckGoesDownAsRecorded() {
        List<Pair> pairs = replay("07_blackhole_timeline_app_fcgi_web2.txt", 8, 27.1, 29.1);
        // In this recording connections were kept, and held workers for seconds, before the block and after the
        // release. Its first request came while the server was still down: the backend has one 503 more.
        List<Pair> stalled = pairs.stream()
                .filter(pair -> pair.real.t() > 5.4 && pair.real.t() < 29.1)
                .toList();

        same(stalled, "scur", 2, Timetable.Line::scur);
        same(stalled, "eresp", 1, Timetable.Line::eresp);
        same(stalled, "econ", 2, Timetable.Line::econ);
        same(stalled, "wretr", 2, Timetable.Line::wretr);
        same(stalled, "hrsp_2xx", 2, Timetable.Line::ok);
        same(stalled, "the backend's econ", 2, Timetable.Line::allEcon);
        same(stalled, "the backend's hrsp_5xx", 3, Timetable.Line::allErrors);
        same(stalled.stream().filter(pair -> pair.real.t() < 27).toList(), "listen queue", 4, Timetable.Line::queue);
        assertThat(stalled.stream()
                        .map(Pair::simulated)
                        .filter(line -> line.t() > 9 && line.t() < 27)
                        .map(Timetable.Line::queue))
                .containsOnly(9L);
        assertThat(first(stalled, line -> line.status().equals("UP 2/3"))).isEqualTo(10.5);
        assertThat(first(stalled, line -> line.status().equals("UP 1/3"))).isEqualTo(14.54);
        assertThat(first(stalled, line -> line.status().equals("DOWN"))).isEqualTo(18.54);
        assertThat(first(stalled, line -> line.status().equals("DOWN 1/2"))).isBetween(28.0, 28.6);
    }

    @Test
    void whenTheServerIsDownUsersGet503FromHaproxyAlone() {
        Stand stand = new Stand(Kind.REFUSED, 1, 511, 0.1);
        stand.fault.begin();
        stand.runUntil(5);
        assertThat(stand.server().status()).isEqualTo("DOWN");

        stand.request(5, 0.001);
        stand.runUntil(5.1);

        assertThat(stand.ended.getLast().ending()).isEqualTo(Outcome.Ending.UNAVAILABLE);
        assertThat(stand.ended.getLast().server()).isNull();
    }
}

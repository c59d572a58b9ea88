package org.drainboard.scorecard.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.fpm.Workers;
import org.drainboard.scorecard.Outcome.Ending;
import org.junit.jupiter.api.Test;

/** Pools in situations that were recorded: kept connections, requests whose client is gone, bursts. */
final class PoolReplayTest {
    private static List<Worker> workers(Stand stand) {
        return stand.pool().page().workers() instanceof Workers.Listed listed ? listed.all() : List.of();
    }

    private static long count(Stand stand, WorkerState state) {
        return workers(stand).stream().filter(worker -> worker.state() == state).count();
    }

    private static double recorded(String capture, String regex) {
        return all(capture, regex).getFirst();
    }

    private static List<Double> all(String capture, String regex) {
        return Pattern.compile(regex)
                .matcher(String.join("\n", Captures.lines(capture)))
                .results()
                .map((MatchResult match) -> Double.parseDouble(match.group(1)))
                .toList();
    }

    @Test
    void fourQuickRequestsPinFourWorkersAndTheFifthWaitsForTheFirst() {
        Stand stand = new Stand(Kind.PINNED, 1, 511, 0);
        stand.fault.begin();
        for (int i = 0; i < 4; i++) {
            stand.request(0.29 * i, 0.001);
            stand.runUntil(0.29 * i + 0.1);

            assertThat(count(stand, WorkerState.READING_HEADERS)).isEqualTo(i + 1);
            assertThat(stand.server().load().idleConnections()).isEqualTo(i + 1L);
            assertThat(stand.server().load().sessions()).isZero();
        }
        assertThat(workers(stand)).allSatisfy(worker -> {
            assertThat(worker.requests()).isEqualTo(2);
            assertThat(worker.request()).isNull();
        });
        stand.fault.end();
        stand.request(1.1, 0.001);
        stand.runUntil(8);

        double waited = recorded("08_keepconn_pins_workers.txt", "req5 200 ([\\d.]+)");
        assertThat(waited).isEqualTo(3.856416);
        assertThat(stand.endings(1.1).getLast()).isCloseTo(waited, within(0.2));
        assertThat(count(stand, WorkerState.IDLE)).isEqualTo(4);
    }

    @Test
    void aRequestThatDoesNotComeThroughHaproxyPinsNoWorker() {
        Stand stand = new Stand(Kind.PINNED, 1, 511, 0);
        stand.fault.begin();
        Question.put(stand.pool(), Page.DEEP, 1_000, Asker.DEADLINE, _ -> {}, _ -> {});
        stand.runUntil(0.1);

        assertThat(count(stand, WorkerState.IDLE)).isEqualTo(Stand.WORKERS);
    }

    @Test
    void workersGoOnForClientsThatAreGoneAndRunTheAbandonedInFull() {
        Stand stand = new Stand(Kind.NONE, 1, 511, 0);
        stand.request(0, 46);
        stand.runUntil(5.5);
        for (int i = 0; i < 6; i++) {
            stand.request(6, 9);
        }
        stand.runUntil(12.5);

        assertThat(stand.ended)
                .hasSize(7)
                .allSatisfy(each -> assertThat(each.ending()).isEqualTo(Ending.TIMED_OUT));
        assertThat(stand.server().load().sessions()).isZero();
        assertThat((double) stand.pool().page().aggregates().active())
                .isEqualTo(recorded("23_zombie_workers_close_wait.txt", "'active processes': (\\d+)"));
        assertThat((double) Objects.requireNonNull(stand.pool().page().listenQueue()))
                .isEqualTo(recorded("23_zombie_workers_close_wait.txt", "'listen queue': (\\d+)"));

        // The access log of the recording: three of 9 s, and three of 9 s after them.
        assertThat(all(
                        "23_zombie_workers_close_wait.txt",
                        "08:23:\\d\\d pid=\\d+ \"GET /block.php\\?n=9\" 200 dur=([\\d.]+)ms"))
                .hasSize(6)
                .allSatisfy(millis -> assertThat(millis).isBetween(9_000.0, 9_002.0));
        stand.runUntil(14.9);
        assertThat(count(stand, WorkerState.RUNNING)).isEqualTo(4);
        stand.runUntil(15.1);
        assertThat(stand.pool().waiting()).isZero();
        assertThat(count(stand, WorkerState.RUNNING)).isEqualTo(4);
        stand.runUntil(24.1);
        assertThat(count(stand, WorkerState.RUNNING)).isEqualTo(1);
        assertThat(stand.server().counters().responses())
                .isNotNull()
                .satisfies(responses -> assertThat(responses.class2()).isZero());
    }

    @Test
    void aBurstOfTenComesInWavesOfTheFreeWorkers() {
        List<Double> medians = all("24_burst_vs_single.txt", "burst10 .* p50=(\\d+)");
        List<Double> longest = all("24_burst_vs_single.txt", "burst10 .* max=(\\d+)");
        assertThat(medians).hasSize(Stand.WORKERS);
        for (int blocked = 0; blocked < Stand.WORKERS; blocked++) {
            Stand stand = new Stand(Kind.HANG, 1, 511, 0);
            stand.fault.begin();
            for (int i = 0; i < blocked; i++) {
                stand.request(0, 0.1);
            }
            stand.runUntil(0.5);
            stand.fault.end();
            for (int i = 0; i < 10; i++) {
                stand.request(1, 0.1);
            }
            stand.runUntil(3);

            List<Double> millis =
                    stand.endings(1).stream().map(s -> s * 1_000).sorted().toList();
            assertThat(millis).hasSize(10);
            assertThat((millis.get(4) + millis.get(5)) / 2)
                    .as("median with %s blocked", blocked)
                    .isCloseTo(medians.get(blocked), within(15.0));
            // With 2 blocked one wave was empty in the recording: the fast one of two workers took six.
            assertThat(millis.getLast())
                    .as("longest with %s blocked", blocked)
                    .isCloseTo(longest.get(blocked), within(115.0));
        }
    }

    @Test
    void workersTakeTurnsSoOneBadOfFourFailsEveryFourthRequest() {
        Stand stand = new Stand(Kind.HALF_POOL, 1, 511, 0);
        stand.fault.begin();
        for (int i = 0; i < 100; i++) {
            stand.request(0.1 * i, 0.02);
        }
        stand.runUntil(11);

        assertThat(stand.ended.stream().filter(each -> each.ending() == Ending.UPSTREAM_5XX))
                .as("half of the workers are bad")
                .hasSize(50);
        List<Ending> inARow = new ArrayList<>();
        stand.ended.subList(0, 4).forEach(each -> inARow.add(each.ending()));
        assertThat(inARow).contains(Ending.ANSWERED, Ending.UPSTREAM_5XX);
    }

    @Test
    void itIsACliffThreeOfFourBlockedAreInvisibleAndFourOfFourAnswerNothing() {
        for (int blocked = 0; blocked <= Stand.WORKERS; blocked++) {
            Stand stand = new Stand(Kind.HANG, 1, 511, 0);
            stand.fault.begin();
            for (int i = 0; i < blocked; i++) {
                stand.request(0, 0.1);
            }
            stand.runUntil(0.5);
            stand.fault.end();
            List<Job.Answer> answers = new ArrayList<>();
            List<Pool.Connected> connected = new ArrayList<>();
            for (Page page : List.of(Page.NOTHING, Page.PING, Page.STATUS)) {
                connected.add(stand.pool().probe());
                Question.put(stand.pool(), page, 100, Asker.DEADLINE, answers::add, _ -> {});
            }
            stand.runUntil(4);

            assertThat(connected).containsOnly(Pool.Connected.ACCEPTED);
            assertThat(answers).as("%s of 4 blocked", blocked).hasSize(blocked == Stand.WORKERS ? 0 : 3);
            assertThat(stand.server().status()).isEqualTo("UP");
        }
    }
}

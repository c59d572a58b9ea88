package org.drainboard.scorecard.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.ResponseCounters;
import org.drainboard.scorecard.Outcome;
import org.drainboard.scorecard.Outcome.Ending;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who made the 5xx: what HAProxy counted for each kind of failure, and what the simulator counts for the same. */
final class AttributionReplayTest {
    private static final List<String> COLUMNS =
            List.of("stot", "econ", "eresp", "wretr", "wredis", "hrsp_2xx", "hrsp_5xx", "req_tot", "lbtot");

    /** The sums of the server rows, and the backend's row with {@code all} before each column. */
    private static Map<String, Long> recorded(String capture, String section) {
        List<String> lines = Captures.lines(capture);
        int begin = lines.indexOf("##### " + section);
        assertThat(begin).as("section %s", section).isNotNegative();
        Map<String, Long> sums = new TreeMap<>();
        List<String> header = List.of();
        for (String line : lines.subList(begin + 1, lines.size())) {
            if (line.startsWith("#####")) {
                break;
            }
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (line.startsWith("pxname")) {
                header = cells;
            } else if (line.startsWith("app_")) {
                for (String column : COLUMNS) {
                    String name = cells.get(1).equals("BACKEND") ? "all " + column : column;
                    sums.merge(name, Long.parseLong(cells.get(header.indexOf(column))), Long::sum);
                }
            }
        }
        assertThat(sums).hasSize(2 * COLUMNS.size());
        return sums;
    }

    private static Map<String, Long> simulated(Stand stand) {
        Map<String, Long> sums = new TreeMap<>();
        stand.snapshot()
                .servers()
                .forEach(server ->
                        columns(server.counters()).forEach((column, value) -> sums.merge(column, value, Long::sum)));
        columns(stand.backend().counters()).forEach((column, value) -> sums.put("all " + column, value));
        return sums;
    }

    private static Map<String, Long> columns(Counters counters) {
        @Nullable ResponseCounters responses = counters.responses();
        assertThat(responses).isNotNull();
        Map<String, Long> columns = new HashMap<>();
        columns.put("stot", counters.sessions());
        columns.put("econ", counters.connectErrors());
        columns.put("eresp", counters.responseErrors());
        columns.put("wretr", counters.retries());
        columns.put("wredis", counters.redispatches());
        columns.put("lbtot", counters.balanced());
        columns.put("hrsp_2xx", responses == null ? -1 : responses.class2());
        columns.put("hrsp_5xx", responses == null ? -1 : responses.class5());
        columns.put("req_tot", responses == null ? -1 : responses.total());
        return columns;
    }

    private static void requests(Stand stand, int count, double apart, double takes, boolean erroneous) {
        for (int i = 0; i < count; i++) {
            stand.request(i * apart, takes, erroneous);
        }
        stand.runUntil(count * apart + takes + 1);
    }

    private static void everyoneGot(Stand stand, int count, Ending ending) {
        assertThat(stand.ended).extracting(Outcome::ending).hasSize(count).containsOnly(ending);
    }

    @Test
    void anErrorOfTheApplicationStandsOnBothRows() {
        Stand stand = new Stand(Kind.NONE, 2, 511, 0);
        requests(stand, 4, 0.01, 0.001, true);

        assertThat(simulated(stand)).isEqualTo(recorded("11_5xx_attribution.txt", "i app 500 (explicit)"));
        everyoneGot(stand, 4, Ending.UPSTREAM_5XX);
    }

    @Test
    void aWorkerThatCrashesCountsTwoResponseErrorsForOne502() {
        Stand stand = new Stand(Kind.RESET, 2, 511, 0);
        stand.fault.begin();
        requests(stand, 4, 0.01, 0.001, false);

        assertThat(simulated(stand)).isEqualTo(recorded("11b_5xx_crash_abort.txt", "ii worker crash SIGSEGV via fcgi"));
        everyoneGot(stand, 4, Ending.RESET);
    }

    @Test
    void aTimeoutIsAResponseErrorOfTheServerAndA5xxOfTheBackendOnly() {
        Stand stand = new Stand(Kind.NONE, 2, 511, 0);
        requests(stand, 2, 5.01, 7, false);

        assertThat(simulated(stand)).isEqualTo(recorded("11_5xx_attribution.txt", "iv server timeout 5s -> 504"));
        everyoneGot(stand, 2, Ending.TIMED_OUT);
        assertThat(stand.endings(0).getFirst()).isBetween(4.99, 5.01);
    }

    @Test
    void withoutAnyServerOnlyTheBackendCounts() {
        Stand stand = new Stand(Kind.NONE, 2, 511, 0);
        stand.haproxy.servers().forEach(server -> server.drain(true, 0));
        requests(stand, 3, 0.02, 0.001, false);

        assertThat(simulated(stand))
                .isEqualTo(recorded("11_5xx_attribution.txt", "iii no server available (both MAINT)"));
        everyoneGot(stand, 3, Ending.UNAVAILABLE);
    }

    @Test
    void aRefusedConnectionIsTriedThreeTimesInTwoSecondsAndCountedOnce() {
        Stand stand = new Stand(Kind.REFUSED, 2, 511, 1.99);
        stand.fault.begin();
        stand.haproxy.servers().getLast().drain(true, 0);
        requests(stand, 3, 1.01, 0.001, false);

        assertThat(simulated(stand))
                .isEqualTo(recorded("11_5xx_attribution.txt", "iii-b connect refused, server w/o check (econ)"));
        everyoneGot(stand, 3, Ending.REFUSED);
        assertThat(stand.endings(0).getFirst()).isBetween(1.99, 2.01);
    }

    @Test
    void whatIsRetriedElsewhereIsNoFailureOnAnyRow() {
        Stand stand = new Stand(Kind.RESET, 1, 511, 0);
        Haproxy retrying = new Haproxy(stand.timeline, stand.haproxy.balance, true, stand.log);
        stand.fault.begin();
        stand.timeline.at(0, () -> new Stream(retrying, Page.script("/page.php", 1), 1_000, false).arrive());
        stand.timeline.at(400, stand.fault::end);
        stand.runUntil(1);

        everyoneGot(stand, 1, Ending.ANSWERED);
        assertThat(stand.server().counters().retries()).isEqualTo(1);
        assertThat(stand.server().counters().responseErrors()).isZero();
        assertThat(stand.server().counters().sessions()).isEqualTo(2);
    }
}

package org.drainboard.scorecard.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.drainboard.model.Endpoint;
import org.drainboard.model.ProxyId;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ResponseCounters;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Scope;
import org.drainboard.scorecard.Sight;
import org.junit.jupiter.api.Test;

final class DrainboardDetectorTest {
    private static final ProxyId PROXY = new ProxyId("production", "lb1");
    private static final Load LOAD = new Load(0, 0, null, null, 0, new Load.Times(0L, 0L, 1L, 1L));
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    /** The machine's clock is an hour ahead of true time. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private final DrainboardDetector drainboard = new DrainboardDetector(
            new Inventory(
                    List.of(new Environment(
                            "production",
                            Access.READ_ONLY,
                            List.of(new ProxyTarget("lb1", new Endpoint.Unix("/run/haproxy.sock"), null)),
                            List.of(),
                            List.of(),
                            null)),
                    PollSettings.DEFAULT),
            "app");

    @Test
    void flagsTheFailingServerInTrueTime() {
        for (int second = 0; second <= 5; second++) {
            see(second, second * 5L, 0);
        }
        assertThat(drainboard.flagged()).containsOnlyKeys("web1");
        assertThat(drainboard.flagged().get("web1")).isBetween(START, START.plusSeconds(5));
        assertThat(drainboard.scope()).isEqualTo(Scope.SERVER);
        Map<String, Instant> before = drainboard.flagged();
        see(6, 30, 0);
        assertThat(drainboard.flagged()).as("the flag keeps its time").isEqualTo(before);
    }

    @Test
    void flagsNobodyWhileAllIsWell() {
        for (int second = 0; second <= 20; second++) {
            see(second, 0, 0);
        }
        assertThat(drainboard.flagged()).isEmpty();
        assertThat(drainboard.scope()).isNull();
    }

    @Test
    void whatCannotBePutDownToAServerFlagsAllThatAreClaimedToServe() {
        for (int second = 0; second <= 20; second++) {
            see(second, 0, second * 20L);
        }
        assertThat(drainboard.flagged()).containsOnlyKeys("web1", "web2");
        assertThat(drainboard.scope()).as("no one server is named").isNotEqualTo(Scope.SERVER);
    }

    @Test
    void theServerThatItWasPutDownToKeepsItsFlagWhileTheBackendIsNotWell() {
        for (int second = 0; second <= 10; second++) {
            see(second, second * 5L, 0);
        }
        assertThat(drainboard.flagged()).containsOnlyKeys("web1");
        for (int second = 11; second <= 40; second++) {
            see(second, 50, (second - 10) * 20L);
        }
        assertThat(drainboard.flagged()).containsOnlyKeys("web1");
    }

    /**
     * Each server gets 5 requests a second.
     *
     * @param failed how many of web1's requests have failed so far
     * @param unserved requests that reached no server so far
     */
    private void see(int second, long failed, long unserved) {
        long all = second * 5L;
        List<ServerStats> servers = List.of(server("web1", all, failed), server("web2", all, 0));
        ResponseCounters responses =
                new ResponseCounters(2 * all + unserved, 0, 2 * all - failed, 0, 0, failed + unserved, 0);
        BackendStats backend = new BackendStats(
                "app", Mode.HTTP, "UP", 2, 2, 0, LOAD, counters(2 * all + unserved, unserved, responses));
        ProxySnapshot snapshot = new ProxySnapshot(
                new ProxyProcess(1, "2.6.12", Duration.ofSeconds(100 + second), "lb1"),
                List.of(),
                List.of(backend),
                servers);
        Instant at = START.plusSeconds(second);
        Instant stepped = at.plus(AHEAD);
        Round round = new Round(
                second + 1L,
                stepped,
                Map.of(PROXY, new Reading.Fresh<>(snapshot, stepped, Duration.ofMillis(1))),
                Map.of(),
                Map.of(),
                Map.of());
        drainboard.see(new Sight(at, round, List.of(), Map.of(), List.of("web1", "web2")));
    }

    private static ServerStats server(String name, long all, long failed) {
        return new ServerStats(
                "app",
                name,
                Mode.HTTP,
                "",
                Claim.UP,
                "UP",
                AdminState.READY,
                new HealthCheck(CheckDepth.L4, "L4OK", null, Duration.ZERO, "", false),
                1,
                false,
                null,
                Duration.ofSeconds(100),
                LOAD,
                counters(all, 0, new ResponseCounters(all, 0, all - failed, 0, 0, failed, 0)));
    }

    private static Counters counters(long sessions, long connectErrors, ResponseCounters responses) {
        return new Counters(sessions, sessions, connectErrors, 0, 0, 0, 0, 0, 0, responses);
    }
}

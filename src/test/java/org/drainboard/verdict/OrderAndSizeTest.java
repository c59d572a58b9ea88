package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drainboard.model.Endpoint;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Counters;
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
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.api.Test;

final class OrderAndSizeTest {
    private static final int BACKENDS = 500;
    private static final int SERVERS = 20;

    private static ProxySnapshot snapshot(int second) {
        List<BackendStats> backends = new ArrayList<>();
        List<ServerStats> servers = new ArrayList<>();
        for (int b = 0; b < BACKENDS; b++) {
            long served = second * 2L;
            Counters counters = new Counters(
                    served * SERVERS,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    new ResponseCounters(0, 0, served * SERVERS, 0, 0, 0, 0));
            Load load = new Load(0, 0, null, null, 0, new Load.Times(0L, 0L, 1L, 1L));
            backends.add(new BackendStats("b" + b, Mode.HTTP, "UP", SERVERS, SERVERS, 0, load, counters));
            for (int s = 0; s < SERVERS; s++) {
                Row row = new Row("b" + b, "s" + s, "10.0." + b % 250 + "." + s + ":9000");
                row.serve(second * 2);
                servers.add(row.stats(Mode.HTTP));
            }
        }
        return new ProxySnapshot(
                new ProxyProcess(1, "2.6.12", Duration.ofSeconds(100 + second), "lb1"), List.of(), backends, servers);
    }

    @Test
    void tenThousandServersAreAllJudged() {
        Environment environment = new Environment(
                "production",
                Access.READ_ONLY,
                List.of(new ProxyTarget("lb1", new Endpoint.Unix("/run/haproxy.sock"), null)),
                List.of(),
                List.of(),
                null);
        Judge judge = new Judge(new Inventory(List.of(environment), PollSettings.DEFAULT));
        judge.judge(round(1));

        Judgement judgement = judge.judge(round(2));

        assertThat(judgement.backends()).hasSize(BACKENDS).allSatisfy(backend -> {
            assertThat(backend.verdict()).isEqualTo(Verdict.HONEST);
            assertThat(backend.servers()).hasSize(SERVERS);
        });
    }

    private static Round round(int second) {
        Instant at = Site.START.plusSeconds(second);
        return new Round(
                second,
                at,
                Map.of(Site.PROXY, new Reading.Fresh<>(snapshot(second), at, Duration.ofMillis(50))),
                Map.of(),
                Map.of(),
                Map.of());
    }

    @Test
    void serversComeWorstFirstAndEqualOnesByName() {
        Site site = new Site(Site.pool("www", 9001));
        for (String name : List.of("d", "b", "a", "c", "e")) {
            site.server(name, 9001);
        }
        site.server("c", 9001).claims(Claim.DOWN, "DOWN");
        site.pool("www").hold(4, Site.START);
        site.pool("www").queue = 9L;
        site.tick();

        assertThat(Site.backend(site.tick()).servers())
                .extracting(server -> server.id().server())
                .containsExactly("a", "b", "d", "e", "c");
    }

    @Test
    void capacityGoesByWeightAndBackupsWaitForTheirTurn() {
        Site site = new Site(Site.pool("www1", 9001), Site.pool("www2", 9002));
        site.server("web1", 9001).weight = 3;
        site.server("web2", 9002);
        Row spare = site.server("spare", 9003);
        spare.backup = true;
        site.pool("www1").hold(4, Site.START);
        site.pool("www1").queue = 9L;
        site.tick();

        assertThat(Site.backend(site.tick()).gap()).isEqualTo(0.75);
        assertThat(Site.backend(site.tick()).claimedServing()).isEqualTo(2);

        site.server("web1", 9001).claims(Claim.DOWN, "DOWN");
        site.server("web2", 9002).claims(Claim.DOWN, "DOWN");
        assertThat(Site.backend(site.tick()).claimedServing()).isEqualTo(1);
        ServerVerdict unknown = Site.server(site.tick(), "spare");
        assertThat(unknown.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }
}

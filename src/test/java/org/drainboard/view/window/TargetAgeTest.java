package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.drainboard.model.Endpoint;
import org.drainboard.model.ProxyId;
import org.drainboard.model.haproxy.OldWorker;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.WebAddress;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Balanced;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.drainboard.view.fleet.Freshness;
import org.junit.jupiter.api.Test;

final class TargetAgeTest {
    private static List<String> ages(Judgement judgement, Instant now) {
        return TargetAge.of(judgement.round(), Stand.environments().getFirst(), now).stream()
                .map(age -> age.text() + ", " + age.state())
                .toList();
    }

    @Test
    void everyTargetHasItsAge() {
        assertThat(ages(Samples.blackHole(), Fleet.NOW))
                .containsExactly("lb1 0.4 s, FRESH", "lb2 0.4 s, FRESH", "pools 2 of 2, FRESH");
    }

    @Test
    void lostOldAndWaitingAreToldApart() {
        assertThat(ages(Samples.cannotTell(), Fleet.NOW))
                .containsExactly("lb1 old 25 s, OLD", "lb2 lost 48 s, LOST", "pools 0 of 2, LOST");
        assertThat(ages(Samples.nothing(), Fleet.NOW))
                .containsExactly("lb1 waiting, WAITING", "lb2 waiting, WAITING", "pools 0 of 2, WAITING");
    }

    @Test
    void aStatsPageIsReadOnlyAndAnOldWorkerIsTold() {
        ProxyId lb1 = new ProxyId("edge", "lb1");
        ProxyId lb2 = new ProxyId("edge", "lb2");
        ProxySnapshot page = new ProxySnapshot(ProxyProcess.UNKNOWN, List.of(), List.of(), List.of());
        ProxySnapshot worker = new ProxySnapshot(
                        new ProxyProcess(7, "2.6", Duration.ofHours(1), "a"), List.of(), List.of(), List.of())
                .with(List.of(new OldWorker(4711, 2, Duration.ofHours(30), 12L)));
        Environment edge = new Environment(
                "edge",
                Access.WRITE,
                List.of(
                        new ProxyTarget("lb1", new Endpoint.Unix("/run/master.sock"), 1),
                        new ProxyTarget(
                                "lb2",
                                new ProxyAddress.StatsPage(new WebAddress(URI.create("https://lb2/stats")), null))),
                List.of(),
                List.of(),
                null);
        Round round = new Round(
                1,
                Fleet.NOW,
                Map.of(
                        lb1, new Reading.Fresh<>(worker, Fleet.NOW, Duration.ZERO),
                        lb2, new Reading.Fresh<>(page, Fleet.NOW, Duration.ZERO)),
                Map.of(),
                Map.of(),
                Map.of());

        List<TargetAge> ages = TargetAge.of(round, edge, Fleet.NOW);

        assertThat(ages.getFirst().explained()).contains("old worker 4711 (2 reloads ago) still has 12 connections");
        assertThat(ages.getLast().text()).endsWith(" read-only");
        assertThat(ages.getLast().explained()).contains("stats page", "can only be read");
    }

    @Test
    void aReadingGetsOldWhenNobodyAsksAnyMore() {
        assertThat(ages(Samples.blackHole(), Fleet.NOW.plusSeconds(10))).startsWith("lb1 10 s, OLD");
    }

    @Test
    void aReadingFromTheFutureIsOldAndItsAgeIsNeverNegative() {
        assertThat(ages(Samples.blackHole(), Fleet.NOW.minusSeconds(3600))).startsWith("lb1 0.0 s, OLD");
        assertThat(new Freshness(Fleet.NOW, false, "").stale(Fleet.NOW.minusSeconds(3600)))
                .isTrue();
    }

    @Test
    void manyHaproxiesAreOneChipThatNamesTheFirstThatIsNotRead() {
        assertThat(TargetAge.of(Balanced.fifty().round(), Balanced.environment(), Fleet.NOW))
                .first()
                .satisfies(chip -> {
                    assertThat(chip.text()).isEqualTo("50 HAProxies: 49 read, lb17 lost 48 s");
                    assertThat(chip.state()).isEqualTo(TargetAge.State.LOST);
                    assertThat(chip.explained()).contains("no answer from unix:/run/lb17.sock");
                });
    }

    @Test
    void anArmedEnvironmentSaysForHowLong() {
        Instant end = Fleet.NOW.plusSeconds(90);
        assertThat(AccessState.of(Access.ARM, null, Fleet.NOW).words()).isEqualTo("NOT ARMED");
        assertThat(AccessState.of(Access.ARM, end, Fleet.NOW).words()).isEqualTo("ARMED 1:30");
        assertThat(AccessState.of(Access.ARM, end, end).kind()).isEqualTo(AccessState.Kind.SAFE);
        assertThat(AccessState.of(Access.READ_ONLY, end, Fleet.NOW).kind()).isEqualTo(AccessState.Kind.READ_ONLY);
        assertThat(AccessState.of(Access.WRITE, null, Fleet.NOW).kind()).isEqualTo(AccessState.Kind.WRITE);
    }
}

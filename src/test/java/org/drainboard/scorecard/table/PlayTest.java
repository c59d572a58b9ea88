package org.drainboard.scorecard.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drainboard.scorecard.rival.Detectors.DRAINBOARD;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.drainboard.scorecard.Detector;
import org.drainboard.scorecard.rival.Detectors;
import org.drainboard.scorecard.world.Kind;
import org.drainboard.scorecard.world.Scenario;
import org.drainboard.scorecard.world.SimulatedRun;
import org.junit.jupiter.api.Test;

/** A short cut of the benchmark: plain incidents and healthy times before all detectors. */
final class PlayTest {
    private static final Play BENCH = new Play(SimulatedRun::new, Detectors::all);

    @Test
    void drainboardFindsEveryPlainIncidentAndEveryRivalIsScored() {
        List<Scenario> scenarios = new ArrayList<>();
        for (Kind kind : Matrix.KINDS) {
            scenarios.add(ScenarioLine.parse("servers=3 bad=1 rate=20 share=1 kind=" + ScenarioLine.word(kind)));
            scenarios.add(ScenarioLine.parse("servers=2 bad=2 rate=20 share=1 kind=" + ScenarioLine.word(kind)));
        }
        Runs runs = BENCH.all(scenarios, 2, _ -> {});
        assertThat(runs.all()).hasSize(18);
        assertThat(runs.detectors()).hasSize(9);
        runs.figures()
                .forEach((detector, figures) ->
                        assertThat(figures.harmed()).as(detector).isEqualTo(18));
        runs.all()
                .forEach(run -> assertThat(run.of(DRAINBOARD))
                        .as(ScenarioLine.of(run.scenario()))
                        .matches(Score::found)
                        .matches(score -> score.wrongly().isEmpty()));
        assertThat(runs.of("HAProxy check: deep page, 2s").recall()).isBetween(0.5, 1.0);
        assertThat(runs.of("HAProxy check: opens the port, 2s").recall())
                .as("sees nothing but the port")
                .isLessThan(0.5);
    }

    @Test
    void drainboardKeepsQuietInHealthyTimes() {
        List<Scenario> scenarios = List.of("none", "reload", "counter-reset", "aborts", "drain", "burst").stream()
                .map(confounder -> ScenarioLine.parse("servers=6 rate=20 fault=120 kind=none confounder=" + confounder))
                .toList();
        Runs runs = BENCH.all(scenarios, 2, _ -> {});
        assertThat(runs.of(DRAINBOARD).serverDays()).isGreaterThan(0.08);
        assertThat(runs.of(DRAINBOARD).wrongly()).isZero();
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        List<Scenario> scenarios =
                new Matrix(3).failing(0, Matrix.KINDS, Matrix.CONFOUNDERS).subList(0, 12);
        List<Integer> done = new ArrayList<>();
        assertThat(BENCH.all(scenarios, 4, done::add)).isEqualTo(BENCH.all(scenarios, 1, _ -> {}));
        assertThat(done).hasSize(12).isSorted().endsWith(12);
    }

    @Test
    void theDeafAndTheCryingGetWhatTheyDeserve() {
        Play bench = new Play(SimulatedRun::new, _ -> {
            SequencedMap<String, Detector> detectors = new LinkedHashMap<>();
            detectors.put("deaf", new Told());
            detectors.put("crying", new Crying());
            return detectors;
        });
        Runs runs = bench.all(
                List.of(ScenarioLine.parse("kind=hang share=1"), ScenarioLine.parse("kind=none")), 1, _ -> {});
        assertThat(runs.of("deaf").recall()).isZero();
        assertThat(runs.of("deaf").quantile(0.5)).isInfinite();
        assertThat(runs.of("deaf").wrongly()).isZero();
        assertThat(runs.of("crying").recall()).isEqualTo(1);
        assertThat(runs.of("crying").quantile(0.95)).isZero();
        assertThat(runs.of("crying").precision()).isLessThan(0.2);
        assertThat(runs.of("crying").wronglyPerServerDay())
                .as("one a second on each server")
                .isGreaterThan(Duration.ofDays(1).toSeconds() * 0.9);
    }

    @Test
    void whenItIsStoppedWhatWasPlayedIsKept() {
        List<Scenario> scenarios = new Matrix(3).failing(0, Matrix.KINDS, Matrix.CONFOUNDERS);
        Runs runs = BENCH.all(scenarios, 1, played -> {
            if (played == 2) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(runs.all()).hasSizeBetween(2, 4);
        assertThat(runs.all().getFirst().scenario()).isEqualTo(scenarios.getFirst());
    }

    @Test
    void aRunThatFailsIsNamed() {
        Play bench = new Play(
                _ -> {
                    throw new IllegalStateException("no world");
                },
                Detectors::all);
        assertThatThrownBy(() -> bench.all(List.of(ScenarioLine.parse("seed=99")), 1, _ -> {}))
                .hasMessageContaining("seed=99")
                .hasRootCauseMessage("no world");
    }
}

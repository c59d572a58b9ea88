package org.drainboard.scorecard.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drainboard.scorecard.world.Scenario;
import org.junit.jupiter.api.Test;

final class MatrixTest {
    private final Matrix matrix = new Matrix(1);

    @Test
    void everyPairOfFactorsOccursInTheFailingRuns() {
        List<Scenario> runs = matrix.failing(0, Matrix.KINDS, Matrix.CONFOUNDERS);
        assertThat(pairs(runs, "servers", "rate")).hasSize(6 * 5);
        assertThat(pairs(runs, "servers", "share")).hasSize(6 * 4);
        assertThat(pairs(runs, "servers", "kind")).hasSize(6 * 9);
        assertThat(pairs(runs, "servers", "confounder")).hasSize(6 * 16);
        assertThat(pairs(runs, "rate", "share")).hasSize(5 * 4);
        assertThat(pairs(runs, "rate", "kind")).hasSize(5 * 9);
        assertThat(pairs(runs, "rate", "confounder")).hasSize(5 * 16);
        assertThat(pairs(runs, "share", "kind")).hasSize(4 * 9);
        assertThat(pairs(runs, "share", "confounder")).hasSize(4 * 16);
        assertThat(pairs(runs, "kind", "confounder")).hasSize(9 * 16);
        assertThat(pairs(runs, "kind", "listen")).hasSize(9 * 2);
        assertThat(pairs(runs, "kind", "asked")).hasSize(9 * 2);
        assertThat(pairs(runs, "kind", "warmup")).hasSize(9 * 3);
        assertThat(pairs(runs, "listen", "asked")).hasSize(2 * 2);
        assertThat(pairs(runs, "servers", "bad")).as("1, 2 or all of them").hasSize(1 + 2 + 4 * 3);
    }

    @Test
    void healthyRunsAddUpToTheServerDaysWithAllConfounders() {
        List<Scenario> runs = matrix.healthy(20, Matrix.CONFOUNDERS);
        double days = runs.stream()
                .mapToDouble(
                        run -> run.servers() * (run.warmUp().plus(run.lasting()).toSeconds() + 60) / 86_400.0)
                .sum();
        assertThat(days).isBetween(20.0, 21.0);
        assertThat(runs).allMatch(run -> run.bad() == 0);
        assertThat(pairs(runs, "servers", "confounder")).hasSize(6 * 16);
        assertThat(pairs(runs, "rate", "confounder")).hasSize(5 * 16);
    }

    @Test
    void theSeedAloneDecides() {
        List<Scenario> runs = matrix.failing(300, Matrix.KINDS, Matrix.CONFOUNDERS);
        assertThat(runs).hasSizeGreaterThanOrEqualTo(300);
        assertThat(new Matrix(1).failing(300, Matrix.KINDS, Matrix.CONFOUNDERS)).isEqualTo(runs);
        assertThat(new Matrix(2).failing(300, Matrix.KINDS, Matrix.CONFOUNDERS)).isNotEqualTo(runs);
    }

    @Test
    void everyScenarioCanBeTypedAgain() {
        matrix.failing(300, Matrix.KINDS, Matrix.CONFOUNDERS)
                .forEach(run ->
                        assertThat(ScenarioLine.parse(ScenarioLine.of(run))).isEqualTo(run));
        matrix.healthy(5, Matrix.CONFOUNDERS)
                .forEach(run ->
                        assertThat(ScenarioLine.parse(ScenarioLine.of(run))).isEqualTo(run));
    }

    /** The pairs of values that two words of the scenarios' lines take. */
    private static Set<List<String>> pairs(List<Scenario> runs, String one, String other) {
        return runs.stream()
                .map(ScenarioLine::of)
                .map(line -> List.of(value(line, one), value(line, other)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String value(String line, String word) {
        return line.replaceFirst(".*\\b" + word + "=(\\S+).*", "$1");
    }
}

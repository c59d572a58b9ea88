package org.drainboard.scorecard.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.drainboard.scorecard.rival.Detectors;
import org.junit.jupiter.api.Test;

/** Runs whose scores are made up, so that it is known what the sheets must say. */
final class ReportTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final Runs runs = new Runs(List.of(
            played("kind=hang rate=5 share=0.5 seed=1", found(1.5), found(6)),
            played("kind=hang rate=5 share=0.5 seed=2", found(7), found(NEVER)),
            played("kind=reset rate=20 share=1 seed=3", found(9), found(1)),
            played("kind=reset rate=5 share=0.05 seed=4", found(NEVER), found(NEVER)),
            played("kind=reset rate=5 share=1 confounder=low-traffic seed=5", found(NEVER), found(NEVER)),
            played("kind=none confounder=reload seed=6", astray(1), astray(0))));

    @Test
    void theMainTableIsOfTheGoalsDomainAndTheSecondOfTheRest() {
        assertThat(rows("All detectors: at least 20 %")).contains("Drainboard | 1.00 | 3", "rival | 0.66 | 3");
        assertThat(rows("All detectors: fewer")).contains("Drainboard | 0.00 | 2");
    }

    @Test
    void whatFallsShortOfAGoalIsMarked() {
        assertThat(rows("Drainboard's goals"))
                .contains("Recall | 1.00 | 1.00\n")
                .contains("Stalls: p95 s | 2.0 | 7.0 !")
                .contains("Stalls: before the first timeout of 5 s | 100.0 % | 50.0 % !")
                .contains("Other failures: p95 s | 10.0 | 9.0\n")
                .contains("healthy runs alone | 0.02 | 2.0 !")
                .contains("Ahead in every column of the main table | yes | not in precision, median, false !");
    }

    @Test
    void eachKindStandsBesideItsBestRival() {
        assertThat(rows("By kind"))
                .contains("hang | 2 | 1.00 | 1.5 | 7.0 ! | 2.0 | 50.0 % ! | rival | 0.50 | never | 0.0 %")
                .contains("reset | 1 | 1.00 | 9.0 | 9.0 | 10.0 | 0.0 % | rival | 1.00 | 1.0 | 100.0 %");
    }

    @Test
    void cellsOutsideTheGoalsDomainAreNotMarked() {
        assertThat(rows("Drainboard by rate"))
                .contains("5 | 0.00 never | - | 1.00 7.0 | 0.00 never\n")
                .contains("20 | - | - | - | 1.00 9.0\n");
    }

    @Test
    void confoundersShowTheirOwnFalseEpisodes() {
        assertThat(rows("Drainboard by confounder")).contains("reload | 0 | - | - | 1 | 0.5 | 2.0 !");
    }

    @Test
    void theWorstRunsCanBePlayedAgain() {
        String worst = Report.worst(runs).stream().map(Sheet::plain).collect(Collectors.joining());
        assertThat(worst)
                .contains("Missed, though it should not be: 0")
                .contains("Most false episodes: 1")
                .contains("confounder=reload listen=yes asked=no warmup=40 fault=60 seed=6\"")
                .contains("Slower than the goal: 1");
    }

    private String rows(String title) {
        return Report.tables(runs).stream()
                .filter(sheet -> sheet.title().startsWith(title))
                .flatMap(sheet -> sheet.rows().stream())
                .map(row -> String.join(" | ", row) + "\n")
                .collect(Collectors.joining());
    }

    private static Played played(String line, Score drainboard, Score rival) {
        SequencedMap<String, Score> scores = new LinkedHashMap<>();
        scores.put(Detectors.DRAINBOARD, drainboard);
        scores.put("rival", rival);
        return new Played(ScenarioLine.parse(line), scores);
    }

    private static Score found(double seconds) {
        return new Score(true, seconds, Double.isFinite(seconds) ? 1 : 0, List.of(), Duration.ofHours(12), null);
    }

    private static Score astray(int flags) {
        List<Flag> wrongly =
                List.of(new Flag(Set.of("web1"), true, Instant.EPOCH, null)).subList(0, flags);
        return new Score(false, NEVER, 0, wrongly, Duration.ofHours(12), null);
    }
}

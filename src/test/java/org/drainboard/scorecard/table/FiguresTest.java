package org.drainboard.scorecard.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FiguresTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void aMissTakesForEverInTheMedianAndThePercentile() {
        List<Score> scores = Stream.concat(
                        IntStream.rangeClosed(1, 18).mapToObj(FiguresTest::after),
                        Collections.nCopies(2, after(NEVER)).stream())
                .toList();
        Figures figures = Figures.of(scores);
        assertThat(figures.recall()).isEqualTo(0.9);
        assertThat(figures.quantile(0.5)).isEqualTo(10);
        assertThat(figures.quantile(0.9)).isEqualTo(18);
        assertThat(figures.quantile(0.95)).isEqualTo(NEVER);
        assertThat(figures.within(5)).isEqualTo(0.2);
    }

    @Test
    void harmlessRunsCountForNothingButWrongFlags() {
        Flag wrong = new Flag(Set.of("web1"), true, Instant.EPOCH, null);
        Score harmless = new Score(false, NEVER, 0, List.of(wrong), Duration.ofHours(12), null);
        Figures figures = Figures.of(List.of(after(4), harmless));
        assertThat(figures.recall()).isEqualTo(1);
        assertThat(figures.harmed()).isEqualTo(1);
        assertThat(figures.precision()).isEqualTo(0.5);
        assertThat(figures.wronglyPerServerDay()).isEqualTo(1);
    }

    @Test
    void theTableSaysNeverAndNothingRoundsUpToOne() {
        List<Map<String, Score>> runs = IntStream.range(0, 1000)
                .mapToObj(i -> Map.of("it", after(i == 0 ? NEVER : 2)))
                .toList();
        Sheet sheet = ScoreTable.of("All", runs, List.of("A note."));
        assertThat(sheet.rows())
                .containsExactly(List.of("it", "0.99", "1000", "1.00", "2.0", "2.0", "0.000", "500.0", "100.0 %"));
        assertThat(ScoreTable.of("One", List.of(Map.of("it", after(NEVER))), List.of())
                        .rows()
                        .getFirst())
                .contains("never");
    }

    @Test
    void theSameSheetIsReadableAsTextAndAsMarkdown() {
        Sheet sheet = new Sheet("Title", List.of("A", "B"), List.of(List.of("long name", "1")), List.of("Note."));
        assertThat(sheet.plain()).isEqualTo("""
                Title
                -----
                A          B
                long name  1
                Note.

                """);
        assertThat(sheet.markdown()).isEqualTo("""
                **Title**

                | A         | B |
                | --- | ---: |
                | long name | 1 |

                Note.

                """);
    }

    private static Score after(double seconds) {
        return new Score(true, seconds, 1, List.of(), Duration.ofHours(12), true);
    }
}

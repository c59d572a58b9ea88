package org.drainboard.scorecard.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PairsTest {
    private static final int[] LEVELS = {4, 3, 7, 2};

    @Test
    void everyPairOfLevelsOfAnyTwoFactorsOccurs() {
        List<int[]> rows = new Pairs(LEVELS, _ -> true, 5).rows(0);
        Set<List<Integer>> seen = new HashSet<>();
        int pairs = 0;
        for (int a = 0; a < LEVELS.length; a++) {
            for (int b = a + 1; b < LEVELS.length; b++) {
                pairs += LEVELS[a] * LEVELS[b];
                for (int[] row : rows) {
                    seen.add(List.of(a, row[a], b, row[b]));
                }
            }
        }
        assertThat(seen).hasSize(pairs);
        assertThat(rows).as("far fewer than the product of 168").hasSizeLessThan(50);
    }

    @Test
    void whatIsImpossibleNeverOccurs() {
        List<int[]> rows = new Pairs(LEVELS, row -> row[0] != 1 || row[2] != 6, 5).rows(500);
        assertThat(rows).hasSize(500).noneMatch(row -> row[0] == 1 && row[2] == 6);
        assertThat(rows).anyMatch(row -> row[0] == 1).anyMatch(row -> row[2] == 6);
    }

    @Test
    void theSameSeedGivesTheSameRows() {
        assertThat(text(5)).isEqualTo(text(5)).isNotEqualTo(text(6));
    }

    private static List<String> text(long seed) {
        return new Pairs(LEVELS, _ -> true, seed)
                .rows(100).stream().map(Arrays::toString).toList();
    }
}

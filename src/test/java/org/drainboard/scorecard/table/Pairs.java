package org.drainboard.scorecard.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A design of experiments: rows that give each factor one of its levels, so that every pair of levels of any two factors
 * that can occur together does. Far fewer rows than the product; beyond those, rows are drawn at random.
 */
final class Pairs {
    private static final int TRIES = 30;

    private final int[] levels;
    private final Predicate<int[]> possible;
    private final Random random;
    private final boolean[][][][] covered;

    /**
     * @param levels how many each factor has
     * @param possible whether a full row makes sense
     */
    Pairs(int[] levels, Predicate<int[]> possible, long seed) {
        this.levels = levels.clone();
        this.possible = possible;
        random = new Random(seed);
        covered = new boolean[levels.length][levels.length][][];
        for (int a = 0; a < levels.length; a++) {
            for (int b = a + 1; b < levels.length; b++) {
                covered[a][b] = new boolean[levels[a]][levels[b]];
            }
        }
    }

    /** At least so many rows, and at least all that the pairs need. */
    List<int[]> rows(int atLeast) {
        List<int[]> rows = new ArrayList<>();
        for (int a = 0; a < levels.length; a++) {
            for (int b = a + 1; b < levels.length; b++) {
                for (int i = 0; i < levels[a]; i++) {
                    for (int j = 0; j < levels[b]; j++) {
                        if (!covered[a][b][i][j]) {
                            add(rows, best(a, i, b, j));
                        }
                    }
                }
            }
        }
        while (rows.size() < atLeast) {
            add(rows, drawn());
        }
        return rows;
    }

    private void add(List<int[]> rows, int @Nullable [] row) {
        if (row != null) {
            rows.add(row);
            take(row);
        }
    }

    /** Of some random rows with this pair the one that covers most; null when no possible one was found. */
    private int @Nullable [] best(int a, int i, int b, int j) {
        int[] best = null;
        int most = 0;
        for (int t = 0; t < TRIES; t++) {
            int[] row = random();
            row[a] = i;
            row[b] = j;
            int fresh = possible.test(row) ? fresh(row) : 0;
            if (fresh > most) {
                most = fresh;
                best = row;
            }
        }
        return best;
    }

    private int[] drawn() {
        int[] row = random();
        while (!possible.test(row)) {
            row = random();
        }
        return row;
    }

    private int[] random() {
        return Arrays.stream(levels).map(random::nextInt).toArray();
    }

    /** How many pairs of this row no row had before. */
    private int fresh(int[] row) {
        int fresh = 0;
        for (int a = 0; a < row.length; a++) {
            for (int b = a + 1; b < row.length; b++) {
                fresh += covered[a][b][row[a]][row[b]] ? 0 : 1;
            }
        }
        return fresh;
    }

    private void take(int[] row) {
        for (int a = 0; a < row.length; a++) {
            for (int b = a + 1; b < row.length; b++) {
                covered[a][b][row[a]][row[b]] = true;
            }
        }
    }
}

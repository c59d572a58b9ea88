package org.drainboard.inventory;

import java.util.List;
import java.util.Optional;

/** A value of the file with the characters that write it: from {@code start} up to and without {@code end}. */
sealed interface Piece {
    int start();

    /** Where its own characters end; comments and line ends after it are not its own. */
    int end();

    /**
     * A single value.
     *
     * @param quote the quote that it is written with, or 0
     */
    record One(int start, int end, char quote) implements Piece {}

    /**
     * A list.
     *
     * @param flow whether it is written in brackets
     */
    record Many(int start, int end, boolean flow, List<Piece> items) implements Piece {
        public Many {
            items = List.copyOf(items);
        }
    }

    /**
     * A map.
     *
     * @param flow whether it is written in braces
     */
    record Table(int start, int end, boolean flow, List<Row> rows) implements Piece {
        public Table {
            rows = List.copyOf(rows);
        }

        Optional<Row> row(String key) {
            return rows.stream().filter(row -> row.key().equals(key)).findFirst();
        }
    }

    /**
     * A key with its value.
     *
     * @param start of the key
     */
    record Row(int start, String key, Piece value) {
        int end() {
            return Math.max(value.end(), start);
        }
    }
}

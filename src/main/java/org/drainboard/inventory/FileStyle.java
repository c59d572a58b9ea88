package org.drainboard.inventory;

import java.util.Optional;
import java.util.stream.Stream;

/** How a file is written: new lines are to look like those that are there. */
final class FileStyle {
    private static final Written USUAL = new Written(2, 2);

    private FileStyle() {}

    /** As the first list of maps in lines is written. */
    static Written of(String text) {
        return Pieces.of(text).flatMap(root -> found(new Lines(text), root)).orElse(USUAL);
    }

    private static Optional<Written> found(Lines lines, Piece piece) {
        if (!(piece instanceof Piece.Table map)) {
            return Optional.empty();
        }
        return map.rows().stream()
                .filter(row -> row.value() instanceof Piece.Many)
                .flatMap(row -> below(lines, row, (Piece.Many) row.value()).stream())
                .findFirst();
    }

    private static Optional<Written> below(Lines lines, Piece.Row row, Piece.Many list) {
        if (list.flow() || list.items().isEmpty()) {
            return list.items().stream()
                    .flatMap(item -> found(lines, item).stream())
                    .findFirst();
        }
        int dash = lines.column(list.start());
        int content = lines.column(list.items().getFirst().start());
        Written here = new Written(Math.max(0, dash - lines.column(row.start())), Math.max(2, content - dash));
        return Stream.of(here).findFirst();
    }
}

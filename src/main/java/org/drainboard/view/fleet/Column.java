package org.drainboard.view.fleet;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One column of the fleet table, all of it.
 *
 * @param id names it in a {@link Wish.Sort} and as a style class
 * @param width in pixels; the first column takes what is left over
 * @param numeric right-aligned, and sorted from the biggest down by the first click
 * @param ages whether the value changes as time goes by, and not only with a new reading
 * @param value what the column shows of a row at a time; a cell is written again only when it changes
 * @param text the same as one line of text
 * @param order from the smallest to the biggest; unknown counts as the smallest
 * @param tooltip more words
 * @param face makes the nodes of a cell
 */
record Column<V>(
        String id,
        String title,
        double width,
        boolean numeric,
        boolean ages,
        BiFunction<RowFacts, Instant, V> value,
        Function<V, String> text,
        Comparator<RowFacts> order,
        Function<RowFacts, String> tooltip,
        Supplier<Face<V>> face) {

    /** What a cell would say. */
    String textOf(RowFacts row, Instant now) {
        return text.apply(value.apply(row, now));
    }
}

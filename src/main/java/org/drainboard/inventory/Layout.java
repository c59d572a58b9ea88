package org.drainboard.inventory;

import java.util.List;
import java.util.Optional;

/** The two ways to write a map in YAML, and how a key comes in and goes out in each. */
interface Layout {
    /**
     * With one more key.
     *
     * @param order the keys of such a map, in the order in which they are written
     */
    String withRow(Piece.Table map, Node.Entry entry, List<String> order);

    String withoutRow(Piece.Table map, Piece.Row row);

    /**
     * With one more item in a list, which is begun where there is none.
     *
     * @param remark a comment for the item; one without lines of its own has none
     * @return empty where something else than a list is written there
     */
    Optional<String> append(Piece.Table map, String key, Node.Mapping item, List<String> order, String remark);

    /**
     * Without an item of a list; without the list where it was the only one.
     *
     * @param row the list's, in {@code map}
     */
    String dropItem(Piece.Table map, Piece.Row row, Piece.Many list, int item);
}

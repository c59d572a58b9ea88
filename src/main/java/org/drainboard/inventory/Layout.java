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
     * @param remark a comment for the item; left out where it is written in braces
     * @return empty where something else than a list is written there
     */
    Optional<String> append(Piece.Table map, String key, Node.Mapping item, List<String> order, String remark);

    /**
     * Without an item of a list. Of the only one: in lines the list goes too, in brackets an empty one stays.
     *
     * @param row the list's, in {@code map}
     */
    String dropItem(Piece.Table map, Piece.Row row, Piece.Many list, int item);
}

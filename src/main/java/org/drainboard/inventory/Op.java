package org.drainboard.inventory;

import java.util.List;

/** What an edit does to the tree of the file, and to the text that writes it. */
sealed interface Op {
    /** From the file's top to the map that is changed. */
    List<Step> path();

    /** One step down: to the value of a key, and where that is a list, to one of its items. */
    record Step(String key, int item) {
        static final int WHOLE = -1;
    }

    /**
     * A key with its value, new or not.
     *
     * @param order of the keys that the map can have
     */
    record Put(List<Step> path, String key, Node value, List<String> order) implements Op {}

    record Drop(List<Step> path, String key) implements Op {}

    /** A new item at the end of the list that the key has; the key too where it is missing. */
    record Append(List<Step> path, String key, Node.Mapping item, List<String> order, String remark) implements Op {}

    record DropItem(List<Step> path, String key, int item) implements Op {}
}

package org.drainboard.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a list.
 *
 * @param expected in words: {@code a list of pools}
 * @param least how many items there must be
 * @param unique whether the items are maps, no two of which may have the same {@code name}
 */
record ListOf<T>(String expected, Form<T> item, int least, boolean unique) implements Form<List<T>> {
    static <T> ListOf<T> any(String expected, Form<T> item) {
        return new ListOf<>(expected, item, 0, false);
    }

    static <T> ListOf<T> named(String expected, Form<T> item, int least) {
        return new ListOf<>(expected, item, least, true);
    }

    @Override
    public @Nullable List<T> read(String key, Node node, Mistakes mistakes) {
        if (node instanceof Node.Unusable) {
            return null;
        }
        if (!(node instanceof Node.Sequence(Place place, List<Node> nodes))) {
            mistakes.add(key, node, expected);
            return null;
        }
        if (nodes.size() < least) {
            mistakes.add(place, "`" + key + "` is an empty list; expected at least " + least + ": " + item.expected());
            return null;
        }
        if (unique) {
            refuseTwins(key, nodes, mistakes);
        }
        List<T> items = new ArrayList<>();
        for (Node one : nodes) {
            T read = item.read(key, one, mistakes);
            if (read != null) {
                items.add(read);
            }
        }
        return items;
    }

    private static void refuseTwins(String key, List<Node> nodes, Mistakes mistakes) {
        Map<String, Place> seen = new HashMap<>();
        for (Node node : nodes) {
            if (node instanceof Node.Mapping(Place _, List<Node.Entry> entries)) {
                for (Node.Entry entry : entries) {
                    if (entry.key().equals("name") && entry.value() instanceof Node.Scalar name) {
                        Place first = seen.putIfAbsent(name.text(), name.place());
                        if (first != null) {
                            mistakes.add(
                                    name.place(),
                                    "`name` " + name.found() + " stands in `" + key + "` already, on line "
                                            + first.line() + "; expected a name of its own");
                        }
                    }
                }
            }
        }
    }
}

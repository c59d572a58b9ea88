package org.drainboard.inventory;

import java.util.ArrayList;
import java.util.List;

/** What an edit means, apart from how the file is written: the tree that the reader is to find afterwards. */
final class Meaning {
    private Meaning() {}

    static Node.Mapping after(Node.Mapping root, Op op) {
        return changed(root, op.path(), op);
    }

    private static Node.Mapping changed(Node.Mapping map, List<Op.Step> path, Op op) {
        if (path.isEmpty()) {
            return switch (op) {
                case Op.Put(var _, String key, Node value, var order) -> with(map, key, value, order);
                case Op.Drop(var _, String key) -> without(map, key);
                case Op.Append(var _, String key, Node.Mapping item, var order, String _) -> {
                    List<Node> items = new ArrayList<>(items(map, key));
                    items.add(item);
                    yield with(map, key, new Node.Sequence(Place.FILE, items), order);
                }
                case Op.DropItem(var _, String key, int item) -> {
                    List<Node> items = new ArrayList<>(items(map, key));
                    items.remove(item);
                    yield replaced(map, key, new Node.Sequence(Place.FILE, items));
                }
            };
        }
        Op.Step step = path.getFirst();
        List<Op.Step> rest = path.subList(1, path.size());
        if (step.item() == Op.Step.WHOLE) {
            Node below = value(map, step.key());
            return below instanceof Node.Mapping inner ? replaced(map, step.key(), changed(inner, rest, op)) : map;
        }
        List<Node> items = new ArrayList<>(items(map, step.key()));
        if (items.get(step.item()) instanceof Node.Mapping inner) {
            items.set(step.item(), changed(inner, rest, op));
        }
        return replaced(map, step.key(), new Node.Sequence(Place.FILE, items));
    }

    static Node value(Node.Mapping map, String key) {
        return map.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .map(Node.Entry::value)
                .orElse(new Node.Unusable(map.place()));
    }

    static boolean has(Node.Mapping map, String key) {
        return map.entries().stream().anyMatch(entry -> entry.key().equals(key));
    }

    static List<Node> items(Node.Mapping map, String key) {
        return value(map, key) instanceof Node.Sequence(Place _, List<Node> items) ? items : List.of();
    }

    private static Node.Mapping with(Node.Mapping map, String key, Node value, List<String> order) {
        if (has(map, key)) {
            return replaced(map, key, value);
        }
        List<Node.Entry> entries = new ArrayList<>(map.entries());
        List<String> keys = entries.stream().map(Node.Entry::key).toList();
        entries.add(KeyOrder.place(keys, key, order), new Node.Entry(Place.FILE, key, value));
        return new Node.Mapping(map.place(), entries);
    }

    private static Node.Mapping replaced(Node.Mapping map, String key, Node value) {
        return new Node.Mapping(
                map.place(),
                map.entries().stream()
                        .map(entry -> entry.key().equals(key) ? new Node.Entry(entry.place(), key, value) : entry)
                        .toList());
    }

    private static Node.Mapping without(Node.Mapping map, String key) {
        return new Node.Mapping(
                map.place(),
                map.entries().stream().filter(entry -> !entry.key().equals(key)).toList());
    }
}

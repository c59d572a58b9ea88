package org.drainboard.inventory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Replaces the value of a key, whether in lines or in braces. */
final class ValueSplice {
    private final String text;
    private final Lines lines;

    ValueSplice(String text) {
        this.text = text;
        this.lines = new Lines(text);
    }

    Optional<String> after(Piece.Row row, Node value) {
        return switch (row.value()) {
            case Piece.One(int start, int end, char quote)
            when value instanceof Node.Scalar scalar ->
                Optional.of(lines.with(start, end, (start == end ? " " : "") + ScalarText.of(scalar, quote)));
            case Piece.One(int start, int end, char _) ->
                Optional.of(lines.with(start, end, (start == end ? " " : "") + Written.flow(value)));
            case Piece.Many list when value instanceof Node.Sequence(Place _, List<Node> items) -> items(list, items);
            case Piece.Many _, Piece.Table _ -> Optional.empty();
        };
    }

    /** Items that stay keep their characters; in brackets at once, in lines one after the other. */
    private Optional<String> items(Piece.Many list, List<Node> wanted) {
        List<Node> had = read(list);
        if (had.equals(wanted)) {
            return Optional.of(text);
        }
        if (!list.flow() && wanted.isEmpty()) {
            return Optional.empty();
        }
        for (int i = list.items().size() - 1; i >= 0; i--) {
            if (!wanted.contains(had.get(i)) && (list.flow() || list.items().size() > 1)) {
                return Optional.of(
                        list.flow()
                                ? new FlowSplice(text).withoutItem(list, i)
                                : new BlockSplice(text).withoutItem(list, i));
            }
        }
        int next = had.size();
        if (next < wanted.size() && wanted.subList(0, next).equals(had)) {
            return Optional.of(
                    list.flow()
                            ? new FlowSplice(text).withItem(list, wanted.get(next))
                            : new BlockSplice(text).withItem(list, wanted.get(next), ""));
        }
        return list.flow()
                ? Optional.of(lines.with(list.start(), list.end(), Written.flow(new Node.Sequence(Place.FILE, wanted))))
                : inLines(list, had, wanted);
    }

    /** The first item that differs gets the wanted value. */
    private Optional<String> inLines(Piece.Many list, List<Node> had, List<Node> wanted) {
        for (int i = 0; i < Math.min(had.size(), wanted.size()); i++) {
            if (!had.get(i).equals(wanted.get(i))) {
                return after(new Piece.Row(list.start(), "", list.items().get(i)), wanted.get(i));
            }
        }
        return Optional.of(new BlockSplice(text).withoutItem(list, had.size() - 1));
    }

    private List<Node> read(Piece.Many list) {
        return list.items().stream()
                .map(item -> YamlTree.read(
                        text.substring(item.start(), item.end()), new Mistakes(Path.of("inventory.yaml"))))
                .<Node>map(node -> node instanceof Node.Scalar(Place _, Node.Kind _, String one)
                        ? FormText.text(one)
                        : FormText.text(""))
                .toList();
    }
}

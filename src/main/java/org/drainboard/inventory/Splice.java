package org.drainboard.inventory;

import java.util.List;
import java.util.Optional;

/**
 * Makes an edit in the text that writes the file, and touches no other character. What it makes is not believed: who
 * calls it reads the result again, because YAML has more ways to write a thing than are known here.
 */
final class Splice {
    private Splice() {}

    /** More items than that in one list of words are not edited in a form. */
    private static final int MOST_ROUNDS = 1000;

    /** Empty where the text is written in a way that is not known here. */
    static Optional<String> after(String text, Op op) {
        Optional<String> next = once(text, op);
        // A list changes item by item, until there is nothing left to change.
        boolean list = op instanceof Op.Put put && put.value() instanceof Node.Sequence;
        for (int round = 0; list && next.isPresent() && round < MOST_ROUNDS; round++) {
            Optional<String> further = once(next.get(), op);
            if (further.equals(next)) {
                return next;
            }
            next = further;
        }
        return next;
    }

    private static Optional<String> once(String text, Op op) {
        return Pieces.of(text)
                .flatMap(root -> down(root, op.path()))
                .flatMap(map -> with(map.flow() ? new FlowSplice(text) : new BlockSplice(text), text, map, op));
    }

    private static Optional<String> with(Layout layout, String text, Piece.Table map, Op op) {
        return switch (op) {
            case Op.Put(var _, String key, Node value, var order) ->
                map.row(key)
                        .map(row -> new ValueSplice(text).after(row, value))
                        .orElseGet(
                                () -> Optional.of(layout.withRow(map, new Node.Entry(Place.FILE, key, value), order)));
            case Op.Drop(var _, String key) -> map.row(key).map(row -> layout.withoutRow(map, row));
            case Op.Append(var _, String key, Node.Mapping item, var order, String remark) ->
                layout.append(map, key, item, order, remark);
            case Op.DropItem(var _, String key, int item) ->
                map.row(key)
                        .flatMap(row -> row.value() instanceof Piece.Many list
                                ? Optional.of(layout.dropItem(map, row, list, item))
                                : Optional.empty());
        };
    }

    private static Optional<Piece.Table> down(Piece piece, List<Op.Step> path) {
        Optional<Piece> at = Optional.of(piece);
        for (Op.Step step : path) {
            at = at.flatMap(here -> below(here, step));
        }
        return at.filter(Piece.Table.class::isInstance).map(Piece.Table.class::cast);
    }

    private static Optional<Piece> below(Piece piece, Op.Step step) {
        if (!(piece instanceof Piece.Table map)) {
            return Optional.empty();
        }
        return map.row(step.key()).map(Piece.Row::value).flatMap(value -> {
            if (step.item() == Op.Step.WHOLE) {
                return Optional.of(value);
            }
            return value instanceof Piece.Many list
                            && step.item() < list.items().size()
                    ? Optional.of(list.items().get(step.item()))
                    : Optional.empty();
        });
    }
}

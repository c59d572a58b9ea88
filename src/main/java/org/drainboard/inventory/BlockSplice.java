package org.drainboard.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits a map that is written in lines. */
final class BlockSplice implements Layout {
    private final String text;
    private final Lines lines;

    BlockSplice(String text) {
        this.text = text;
        this.lines = new Lines(text);
    }

    @Override
    public Optional<String> append(Piece.Table map, String key, Node.Mapping item, List<String> order, String remark) {
        Optional<Piece.Row> row = map.row(key);
        if (row.isEmpty()) {
            Written style = FileStyle.of(text);
            int column = lines.column(map.start());
            List<String> added = new ArrayList<>(List.of(" ".repeat(column) + key + ":"));
            added.addAll(style.item(item, column + style.dash(), remark));
            return Optional.of(insert(place(map, key, order), added));
        }
        return switch (row.get().value()) {
            case Piece.Many list when list.flow() -> Optional.of(new FlowSplice(text).withItem(list, item));
            case Piece.Many list -> Optional.of(withItem(list, item, remark));
            case Piece.One(int start, int end, char _)
            when start == end -> {
                Written style = FileStyle.of(text);
                yield Optional.of(
                        insert(end, style.item(item, lines.column(row.get().start()) + style.dash(), remark)));
            }
            case Piece.One _, Piece.Table _ -> Optional.empty();
        };
    }

    @Override
    public String dropItem(Piece.Table map, Piece.Row row, Piece.Many list, int item) {
        if (list.flow()) {
            return new FlowSplice(text).withoutItem(list, item);
        }
        String rest = withoutItem(list, item);
        if (list.items().size() > 1) {
            return rest;
        }
        // The last one: its key goes too, and the comments between stay.
        return lines.leads(row.start())
                ? new Lines(rest).without(lines.start(row.start()), lines.next(row.start()))
                : withoutRow(map, row);
    }

    /** A new item after the last, and after the comments that stand as deep as what it holds. */
    String withItem(Piece.Many list, Node item, String remark) {
        int dash = lines.column(list.start());
        Piece last = list.items().getLast();
        int content = lines.column(list.items().getFirst().start());
        Written style = new Written(FileStyle.of(text).dash(), Math.max(2, content - dash));
        return insert(pastComments(last.end(), dash + 1), style.item(item, dash, remark));
    }

    /** Without the lines of an item, from its dash to the end of its last line. */
    String withoutItem(Piece.Many list, int item) {
        int dash = dash(list, item);
        Piece piece = list.items().get(item);
        if (lines.leads(dash)) {
            return lines.without(lines.start(dash), lines.next(Math.max(dash, piece.end())));
        }
        return lines.without(dash, piece.end());
    }

    @Override
    public String withRow(Piece.Table map, Node.Entry entry, List<String> order) {
        int column = lines.column(map.start());
        return insert(place(map, entry.key(), order), FileStyle.of(text).lines(entry, column));
    }

    @Override
    public String withoutRow(Piece.Table map, Piece.Row row) {
        if (lines.leads(row.start())) {
            return lines.without(lines.start(row.start()), lines.next(row.end()));
        }
        // It stands beside the dash: the next key moves up, unless a comment is in its way.
        int next = map.rows().indexOf(row) + 1;
        boolean moves = next < map.rows().size()
                && lines.blank(row.end(), map.rows().get(next).start());
        return lines.without(row.start(), moves ? map.rows().get(next).start() : row.end());
    }

    /** The end of what the new lines come after. */
    private int place(Piece.Table map, String key, List<String> order) {
        List<String> keys = map.rows().stream().map(Piece.Row::key).toList();
        return map.rows().get(KeyOrder.place(keys, key, order) - 1).end();
    }

    /** New lines after the line of {@code offset}. */
    private String insert(int offset, List<String> added) {
        int at = lines.end(offset);
        return lines.with(at, at, lines.lineEnd() + String.join(lines.lineEnd(), added));
    }

    private int pastComments(int offset, int least) {
        int at = offset;
        for (int next = lines.next(at); next < text.length(); next = lines.next(next)) {
            String line = text.substring(next, lines.end(next));
            String words = line.stripLeading();
            if (!words.startsWith("#") || line.length() - words.length() < least) {
                break;
            }
            at = next;
        }
        return at;
    }

    private int dash(Piece.Many list, int item) {
        int column = lines.column(list.start());
        int line = lines.start(list.items().get(item).start());
        while (line > list.start()) {
            int at = line + column;
            if (at < text.length() && text.charAt(at) == '-' && lines.blank(line, at)) {
                return at;
            }
            line = lines.start(line - 1);
        }
        return list.start();
    }
}

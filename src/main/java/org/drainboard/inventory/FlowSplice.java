package org.drainboard.inventory;

import java.util.List;
import java.util.Optional;

/** Edits what is written in braces and brackets. */
final class FlowSplice implements Layout {
    private final String text;
    private final Lines lines;

    FlowSplice(String text) {
        this.text = text;
        this.lines = new Lines(text);
    }

    @Override
    public Optional<String> append(Piece.Table map, String key, Node.Mapping item, List<String> order, String remark) {
        Optional<Piece.Row> row = map.row(key);
        if (row.isEmpty()) {
            Node list = new Node.Sequence(Place.FILE, List.of(item));
            return Optional.of(withRow(map, new Node.Entry(Place.FILE, key, list), order));
        }
        return row.get().value() instanceof Piece.Many list ? Optional.of(withItem(list, item)) : Optional.empty();
    }

    @Override
    public String dropItem(Piece.Table map, Piece.Row row, Piece.Many list, int item) {
        return withoutItem(list, item);
    }

    /** After the last item, so that a comma or a comment that follows it still does. */
    String withItem(Piece.Many list, Node item) {
        return list.items().isEmpty()
                ? lines.with(list.start() + 1, list.start() + 1, Written.flow(item))
                : between(list.items().getLast().end(), Written.flow(item));
    }

    String withoutItem(Piece.Many list, int item) {
        Piece piece = list.items().get(item);
        int before = item == 0 ? list.start() + 1 : list.items().get(item - 1).end();
        return without(piece.start(), piece.end(), before);
    }

    @Override
    public String withRow(Piece.Table map, Node.Entry entry, List<String> order) {
        List<String> keys = map.rows().stream().map(Piece.Row::key).toList();
        int place = KeyOrder.place(keys, entry.key(), order);
        return map.rows().isEmpty()
                ? lines.with(map.start() + 1, map.start() + 1, " " + Written.pair(entry) + " ")
                : between(map.rows().get(place - 1).end(), Written.pair(entry));
    }

    @Override
    public String withoutRow(Piece.Table map, Piece.Row row) {
        int at = map.rows().indexOf(row);
        int before = at == 0 ? map.start() + 1 : map.rows().get(at - 1).end();
        return without(row.start(), row.end(), before);
    }

    private String between(int end, String added) {
        return lines.with(end, end, ", " + added);
    }

    /** Together with the comma after it or, for the last one, the comma before it. */
    private String without(int start, int end, int before) {
        int after = comma(end);
        if (after >= 0) {
            if (!lines.blank(end, after)) {
                return text.substring(0, start) + text.substring(end, after) + text.substring(after + 1);
            }
            int to = after + 1;
            while (to < text.length() && text.charAt(to) == ' ') {
                to++;
            }
            return lines.without(start, to);
        }
        int comma = comma(before);
        if (comma < 0 || comma >= start) {
            return lines.without(start, end);
        }
        return lines.blank(comma + 1, start)
                ? lines.without(comma, end)
                : text.substring(0, comma) + text.substring(comma + 1, start) + text.substring(end);
    }

    /** The comma that is next after {@code offset}, past blanks and comments, or -1 where something else is. */
    private int comma(int offset) {
        int at = offset;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ',') {
                return at;
            }
            if (c == '#') {
                at = lines.next(at);
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                return -1;
            }
        }
        return -1;
    }
}

package org.drainboard.haproxy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code show stat} reply, row by row, with its columns looked up by the names in its own header. */
final class StatTable {
    private static final byte[] MARK = "# ".getBytes(StandardCharsets.US_ASCII);
    private static final int ABSENT = -1;

    private final CsvCursor cursor;
    private final int width;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    /** Reads the header; {@code BadReply} names a required column that is missing. */
    StatTable(byte[] reply) throws BadReply {
        if (reply.length < MARK.length || reply[0] != MARK[0] || reply[1] != MARK[1]) {
            throw BadReply.unexpected(reply, "a line \"# pxname,svname,...\"");
        }
        cursor = new CsvCursor(reply, MARK.length);
        if (!cursor.next()) {
            throw BadReply.malformed("the header names no column");
        }
        width = cursor.width();
        Map<String, Integer> found = new HashMap<>();
        for (int field = 0; field < width; field++) {
            found.putIfAbsent(cursor.text(field), field);
        }
        List<String> missing = new ArrayList<>();
        for (Column column : Column.values()) {
            Integer place = found.get(column.wire());
            places.put(column, place == null ? ABSENT : place);
            if (place == null && column.required()) {
                missing.add(column.wire());
            }
        }
        if (!missing.isEmpty()) {
            throw BadReply.malformed("the header has no column " + String.join(", ", missing)
                    + "; Drainboard reads HAProxy 2.0 and later");
        }
    }

    /** Moves to the next row, or answers false at the end of the reply. */
    boolean next() throws BadReply {
        if (!cursor.next()) {
            return false;
        }
        if (cursor.width() != width) {
            throw BadReply.malformed("row " + cursor.row() + " has " + cursor.width() + " fields, its header " + width);
        }
        return true;
    }

    /** Empty for a column that this version of HAProxy does not have. */
    String text(Column column) {
        int place = places.getOrDefault(column, ABSENT);
        return place == ABSENT ? "" : cursor.text(place);
    }

    /** Zero for an empty field. */
    long number(Column column) throws BadReply {
        Long value = numberOrNull(column);
        return value == null ? 0 : value;
    }

    @Nullable Long numberOrNull(Column column) throws BadReply {
        int place = places.getOrDefault(column, ABSENT);
        if (place == ABSENT || cursor.isEmpty(place)) {
            return null;
        }
        try {
            long value = cursor.number(place);
            if (value >= 0 && value <= column.most()) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Said below, with the same words as a number that cannot be.
        }
        throw BadReply.malformed("row " + cursor.row() + ", column " + column.wire() + ": expected a number from 0 to "
                + column.most() + ", got " + BadReply.quoted(cursor.text(place)));
    }

    /** A number that a small count fits into: weights, servers, codes. */
    int count(Column column) throws BadReply {
        long value = number(column);
        if (value != (int) value) {
            throw BadReply.malformed(
                    "row " + cursor.row() + ", column " + column.wire() + ": " + value + " is too large");
        }
        return (int) value;
    }

    /** The row, for a message. */
    String where() {
        return "row " + cursor.row() + " (" + text(Column.PXNAME) + "/" + text(Column.SVNAME) + ")";
    }
}

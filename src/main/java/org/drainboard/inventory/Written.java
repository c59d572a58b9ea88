package org.drainboard.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.drainboard.model.Plain;

/**
 * New values as text, in the style of the file.
 *
 * @param dash columns from a key to the dashes of the list below it
 * @param gap columns from a dash to what it begins
 */
record Written(int dash, int gap) {
    /** Values in braces and brackets, on one line. */
    static String flow(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> ScalarText.of(scalar);
            case Node.Sequence(Place _, List<Node> items) ->
                items.stream().map(Written::flow).collect(Collectors.joining(", ", "[", "]"));
            case Node.Mapping(Place _, List<Node.Entry> entries) ->
                entries.stream().map(Written::pair).collect(Collectors.joining(", ", "{ ", " }"));
            case Node.Unusable _ -> throw new IllegalArgumentException("what could not be read is not written");
        };
    }

    static String pair(Node.Entry entry) {
        return entry.key() + ": " + flow(entry.value());
    }

    /** A key with its value, in lines from {@code column} on; a list of maps gets lines of its own. */
    List<String> lines(Node.Entry entry, int column) {
        if (!(entry.value() instanceof Node.Sequence(Place _, List<Node> items))
                || items.stream().noneMatch(Node.Mapping.class::isInstance)) {
            return List.of(" ".repeat(column) + pair(entry));
        }
        List<String> lines = new ArrayList<>();
        lines.add(" ".repeat(column) + entry.key() + ":");
        items.forEach(item -> lines.addAll(item(item, column + dash, "")));
        return lines;
    }

    /** An item of a list, with its dash in {@code column}, under a comment if there is one. */
    List<String> item(Node item, int column, String remark) {
        List<String> lines = new ArrayList<>();
        remark.lines().forEach(line -> lines.add(" ".repeat(column) + "# " + Plain.whole(line)));
        int below = column + gap;
        List<String> own = new ArrayList<>();
        if (item instanceof Node.Mapping(Place _, List<Node.Entry> entries)) {
            entries.forEach(entry -> own.addAll(lines(entry, below)));
        } else {
            own.add(" ".repeat(below) + flow(item));
        }
        own.set(
                0,
                " ".repeat(column) + "-" + " ".repeat(gap - 1) + own.getFirst().substring(below));
        lines.addAll(own);
        return lines;
    }
}

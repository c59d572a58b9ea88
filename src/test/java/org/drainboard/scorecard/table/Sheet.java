package org.drainboard.scorecard.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table for people: its first column reads to the left, the others to the right.
 *
 * @param notes sentences below it
 */
public record Sheet(String title, List<String> head, List<List<String>> rows, List<String> notes) {
    public Sheet {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /** For a terminal. */
    public String plain() {
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        List<Integer> widths = widths(all);
        String body = all.stream()
                .map(row -> padded(row, widths, "  ").stripTrailing())
                .collect(Collectors.joining("\n"));
        return title + "\n" + "-".repeat(title.length()) + "\n" + body + "\n"
                + notes.stream().map(note -> note + "\n").collect(Collectors.joining()) + "\n";
    }

    /** The same for a README. */
    public String markdown() {
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        List<Integer> widths = widths(all);
        List<String> lines = new ArrayList<>();
        lines.add("**" + title + "**");
        lines.add("");
        lines.add("| " + padded(head, widths, " | ") + " |");
        lines.add(IntStream.range(0, head.size())
                .mapToObj(i -> i == 0 ? "---" : "---:")
                .collect(Collectors.joining(" | ", "| ", " |")));
        rows.forEach(row -> lines.add("| " + padded(row, widths, " | ") + " |"));
        lines.add("");
        if (!notes.isEmpty()) {
            lines.add(String.join(" ", notes));
            lines.add("");
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<Integer> widths(List<List<String>> all) {
        return IntStream.range(0, all.getFirst().size())
                .mapToObj(i ->
                        all.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                .toList();
    }

    private static String padded(List<String> row, List<Integer> widths, String gap) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> {
                    String blanks = " ".repeat(widths.get(i) - row.get(i).length());
                    return i == 0 ? row.get(i) + blanks : blanks + row.get(i);
                })
                .collect(Collectors.joining(gap));
    }
}

package org.drainboard.model;

import java.util.List;
import java.util.stream.Collectors;

/** Text that came from outside, made safe to show on one line. */
public final class Plain {
    /** More than any screen shows; a longer text would only cost layout time. */
    private static final int LONGEST = 500;

    private Plain() {}

    /**
     * The same text with every character that moves, hides or reverses others written as an escape: a client can put a
     * newline, a bell or U+202E (right-to-left override) into a name, and a name must not lie about itself. Cut after
     * 500 characters.
     */
    public static String line(String foreign) {
        return line(foreign, LONGEST);
    }

    /** Names in a sentence: {@code web1, web2 and 7 more}, where there are more than {@code most}. */
    public static String few(List<String> names, int most) {
        return names.size() <= most
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
    }

    /** The same text, or its begin and its end around an ellipsis where it is longer: names differ at both ends. */
    public static String middle(String text, int longest) {
        int points = text.codePointCount(0, text.length());
        if (points <= longest) {
            return text;
        }
        int tail = (longest - 1) / 2;
        return text.substring(0, text.offsetByCodePoints(0, longest - 1 - tail)) + "\u2026"
                + text.substring(text.offsetByCodePoints(text.length(), -tail));
    }

    /** As {@link #line(String)}, cut after {@code longest} characters. */
    public static String line(String foreign, int longest) {
        if (foreign.length() <= longest && foreign.codePoints().noneMatch(Plain::unsafe)) {
            return foreign;
        }
        StringBuilder safe = new StringBuilder();
        foreign.codePoints().limit(longest).forEach(point -> {
            if (unsafe(point)) {
                safe.append(escape(point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return foreign.codePointCount(0, foreign.length()) > longest ? safe + "…" : safe.toString();
    }

    /** As {@link #line(String)}, however long: for a terminal or a file. */
    public static String whole(String foreign) {
        return line(foreign, Integer.MAX_VALUE);
    }

    /** As {@link #whole(String)} for each line; line ends stay, the last one goes. */
    public static String page(String foreign) {
        return foreign.lines().map(Plain::whole).collect(Collectors.joining("\n"));
    }

    private static boolean unsafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static String escape(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format("\\u%04x", point);
        };
    }
}

package org.drainboard.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a HAProxy configuration as words (Configuration Manual, section 2.2): a backslash takes the next character
 * as it is, {@code '...'} everything, {@code "..."} all but backslash and variables, and {@code #} begins a comment.
 */
final class Words {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:\\{([A-Za-z_.][A-Za-z0-9_]*)(?:\\[\\*])?(?:-([^}]*))?}|([A-Za-z_][A-Za-z0-9_]*))");

    private final String line;
    private final Map<String, String> variables;
    private final List<String> words = new ArrayList<>();
    private StringBuilder word = new StringBuilder();
    private boolean open;
    private boolean closed = true;

    private Words(String line, Map<String, String> variables) {
        this.line = line;
        this.variables = variables;
    }

    /** @param closed whether every quote has its end; HAProxy refuses a line where one has none */
    record Line(List<String> words, boolean closed) {}

    /** The words; a variable that is not known stays as it is written. */
    static Line of(String line, Map<String, String> variables) {
        Words words = new Words(line, variables);
        words.split();
        return new Line(List.copyOf(words.words), words.closed);
    }

    private void split() {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '#') {
                break;
            } else if (c == ' ' || c == '\t' || c == '\r') {
                finish();
                at++;
            } else if (c == '\'') {
                int end = line.indexOf('\'', at + 1);
                closed &= end >= 0;
                add(line.substring(at + 1, end < 0 ? line.length() : end));
                at = end < 0 ? line.length() : end + 1;
            } else if (c == '"') {
                at = weak(at + 1);
            } else if (c == '\\') {
                at = escaped(at);
            } else {
                add(String.valueOf(c));
                at++;
            }
        }
        finish();
    }

    private int weak(int from) {
        int at = from;
        open = true;
        int plain = word.length();
        while (at < line.length() && line.charAt(at) != '"') {
            if (line.charAt(at) == '\\') {
                at = escaped(at);
            } else {
                word.append(line.charAt(at++));
            }
        }
        String expanded = expanded(word.substring(plain));
        word.setLength(plain);
        word.append(expanded);
        closed &= at < line.length();
        return at + 1;
    }

    private int escaped(int at) {
        if (at + 1 >= line.length()) {
            return at + 1;
        }
        char c = line.charAt(at + 1);
        add(
                switch (c) {
                    case 'n' -> "\n";
                    case 'r' -> "\r";
                    case 't' -> "\t";
                    default -> String.valueOf(c);
                });
        return at + 2;
    }

    private String expanded(String text) {
        Matcher matcher = VARIABLE.matcher(text);
        return matcher.replaceAll(found -> {
            String name = found.group(1) == null ? found.group(3) : found.group(1);
            String value = variables.get(name);
            String fallback = found.group(2);
            return Matcher.quoteReplacement(value != null ? value : fallback != null ? fallback : found.group());
        });
    }

    private void add(String part) {
        open = true;
        word.append(part);
    }

    private void finish() {
        if (open) {
            words.add(word.toString());
        }
        word = new StringBuilder();
        open = false;
    }
}

package org.drainboard.demo;

import java.util.Arrays;
import java.util.List;

/** A row of {@code show stat}: a real one of its type, with some columns set anew by name. */
final class StatRow {
    private static final List<String> TEMPLATE = Template.lines("show-stat.csv");
    private static final List<String> COLUMNS =
            Arrays.asList(TEMPLATE.getFirst().substring("# ".length()).split(",", -1));

    private final String[] fields;

    private StatRow(String template) {
        fields = template.split(",", -1);
    }

    static String header() {
        return TEMPLATE.getFirst();
    }

    static StatRow frontend() {
        return new StatRow(TEMPLATE.get(1));
    }

    static StatRow backend() {
        return new StatRow(TEMPLATE.get(2));
    }

    static StatRow server() {
        return new StatRow(TEMPLATE.get(3));
    }

    StatRow set(String column, Object value) {
        int at = COLUMNS.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("HAProxy 2.6 has no column " + column);
        }
        fields[at] = value.toString();
        return this;
    }

    @Override
    public String toString() {
        return String.join(",", fields);
    }
}

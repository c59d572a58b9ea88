package org.drainboard.view.inventory;

import java.util.List;

/** An entry of the file, or one that is to become one. */
public record Entry(EntryName name, List<FieldText> fields) {
    public Entry {
        fields = List.copyOf(fields);
    }

    /** The value of a key; empty where it has none. */
    public String text(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .map(FieldText::text)
                .findFirst()
                .orElse("");
    }

    Entry with(String key, String text) {
        return new Entry(
                name,
                fields.stream()
                        .map(field -> field.key().equals(key) ? new FieldText(key, text) : field)
                        .toList());
    }

    Entry named(EntryName other) {
        return new Entry(other, fields);
    }

    /** What it is called on screen. */
    String title() {
        return switch (name.kind()) {
            case CHECK -> text("via") + " " + text("backend") + " " + text("path");
            case ENVIRONMENT, HAPROXY, POOL -> text("name");
        };
    }
}

package org.drainboard.inventory;

import java.util.LinkedHashMap;
import java.util.Map;
import org.drainboard.model.Plain;
import org.jspecify.annotations.Nullable;

/** The keys of one map. What is asked for is known; what is left over is a mistake. */
final class Fields {
    /** A longer key would push the advice behind it out of sight. */
    private static final int LONGEST_SHOWN = 60;

    private final String noun;
    private final Place place;
    private final Mistakes mistakes;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private final Map<String, Form<?>> known = new LinkedHashMap<>();

    Fields(String noun, Node.Mapping mapping, Mistakes mistakes) {
        this.noun = noun;
        this.place = mapping.place();
        this.mistakes = mistakes;
        for (Node.Entry entry : mapping.entries()) {
            Node.Entry first = entries.putIfAbsent(entry.key(), entry);
            if (first != null) {
                mistakes.add(
                        entry.place(),
                        "`" + shown(entry) + "` stands in this " + noun + " already, on line "
                                + first.place().line() + "; remove one of the two");
            }
        }
    }

    /** The value of a key that must be there; null after a mistake. */
    <T> @Nullable T need(String key, Form<T> form) {
        if (!has(key)) {
            mistakes.add(place, "this " + noun + " lacks `" + key + "`; expected " + form.expected());
        }
        return maybe(key, form);
    }

    /** The value of a key that may be left out; null then, or after a mistake. */
    <T> @Nullable T maybe(String key, Form<T> form) {
        known.put(key, form);
        Node.Entry entry = entries.get(key);
        return entry == null ? null : form.read(key, entry.value(), mistakes);
    }

    <T> T orElse(String key, Form<T> form, T fallback) {
        T value = maybe(key, form);
        return value == null ? fallback : value;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** A key that is wrong for a reason that lies in another key. */
    void refuse(String key, String why) {
        Node.Entry entry = entries.get(key);
        mistakes.add(entry == null ? place : entry.place(), why);
    }

    /** What was asked for, in that order. */
    Map<String, Form<?>> forms() {
        return known;
    }

    void refuseOthers() {
        for (Node.Entry entry : entries.values()) {
            if (!known.containsKey(entry.key())) {
                String meant = NearMiss.of(entry.key(), known.keySet())
                        .map(near -> "; did you mean `" + near + "`?")
                        .orElse("; expected one of " + String.join(", ", known.keySet()));
                mistakes.add(entry.place(), "`" + shown(entry) + "` is not known in this " + noun + meant);
            }
        }
    }

    private static String shown(Node.Entry entry) {
        return Plain.line(entry.key(), LONGEST_SHOWN);
    }
}

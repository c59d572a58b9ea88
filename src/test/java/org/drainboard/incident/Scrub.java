package org.drainboard.incident;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Takes what belongs to one machine out of a text: each key becomes its value, in order. */
record Scrub(SequencedMap<String, String> names) {
    Scrub {
        names = new LinkedHashMap<>(names);
    }

    String of(String text) {
        String clean = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            clean = clean.replace(name.getKey(), name.getValue());
        }
        return clean;
    }
}

package org.drainboard.inventory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.drainboard.model.Plain;

/** Collects the mistakes of one file, so that one look at the list is enough to mend them all. */
final class Mistakes {
    private final Path file;
    private final List<Mistake> found = new ArrayList<>();

    Mistakes(Path file) {
        this.file = file;
    }

    /** Whatever of the file the message quotes cannot disturb a terminal. */
    void add(Place place, String message) {
        found.add(new Mistake(file, place.line(), place.column(), Plain.line(message)));
    }

    /** {@code `key` is ...; expected ...}. */
    void add(String key, Node node, String expected) {
        add(node.place(), "`" + key + "` is " + node.found() + "; expected " + expected);
    }

    boolean none() {
        return found.isEmpty();
    }

    /** In the order of the file. */
    List<Mistake> all() {
        return found.stream()
                .sorted(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column))
                .toList();
    }
}

package org.drainboard.view.inventory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.drainboard.model.checkup.Checkup;

/** What the editor asks. Called on the JavaFX thread and never waits; what takes time is answered there too. */
public interface Editing {
    /** Reads the file again. */
    void read(Consumer<Listing> answer);

    /** The keys that an entry can have, in the order of the file. */
    List<String> keys(Kind kind);

    /** What is wrong with a value while it is typed, or empty. */
    Optional<String> objection(Kind kind, String key, String text);

    /** Asks the HAProxy or the pool that an entry describes, whether or not it is in the file. */
    void test(Entry entry, Consumer<Checkup> found);

    /** Adds an entry to the file. */
    void add(Entry entry, Consumer<Saved> saved);

    /** Writes what differs, under its new name if that changed. */
    void change(Entry before, Entry after, Consumer<Saved> saved);

    /** Finds entries in configuration. */
    Importing importing();

    void remove(EntryName entry, Consumer<Saved> saved);
}

package org.drainboard.view.inventory;

import java.util.function.Consumer;

/** Finds what the inventory lacks in configuration. Called on the JavaFX thread and never waits; answers there too. */
public interface Importing {
    /**
     * Looks, and writes nothing.
     *
     * @param from this machine where blank, a path, or a machine as one would type it after {@code ssh}
     * @param environment that gets what it lacks; one that is not there is proposed whole
     */
    void look(String from, String environment, Consumer<Found> found);

    /** Adds to the file what was found last. */
    void add(Consumer<Saved> saved);
}

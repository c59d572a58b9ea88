package org.drainboard.view.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.drainboard.view.inventory.Found;

/** What the first run asks. Called on the JavaFX thread and never waits; what takes time is answered there too. */
public interface FirstSteps {
    /** Where the inventory will be written. */
    Path file();

    /** The HAProxys of this machine by their addresses, without asking them anything; empty where there is none. */
    List<String> sockets();

    /** Shows the built-in incident in this window. */
    void demo();

    /** Asks what runs on this machine. */
    void look(Consumer<Found> found);

    /**
     * Asks a load balancer over ssh.
     *
     * @param host as one would type it after {@code ssh}: {@code [USER@]HOST[:PORT]}
     */
    void reach(String host, Consumer<Found> found);

    /**
     * Writes what was found last, never over another file; it is used at once.
     *
     * @param refused told why it was not written, or the empty text when it was
     */
    void accept(Consumer<String> refused);
}

package org.drainboard.cli;

import java.nio.file.Path;
import java.util.Optional;

/** The window, or its text where there is no display; both return when the user is done. */
public interface Desktop {
    /** Opens on the inventory: the given file, else the user's own; where there is none, helps to write it. */
    ExitCode open(Optional<Path> inventory) throws InterruptedException;

    /** Opens on the built-in incident. */
    ExitCode demo() throws InterruptedException;
}

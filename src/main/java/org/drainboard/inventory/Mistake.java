package org.drainboard.inventory;

import java.nio.file.Path;

/**
 * One mistake in an inventory file.
 *
 * @param line from 1, or 0 when the file as a whole is meant
 * @param column from 1, or 0 when the file as a whole is meant
 * @param message what was found, what was expected and what to do
 */
public record Mistake(Path file, int line, int column, String message) {
    /** {@code FILE:LINE:COLUMN: message}, as compilers print it, so that an editor can jump there. */
    @Override
    public String toString() {
        return (line == 0 ? file + ": " : file + ":" + line + ":" + column + ": ") + message;
    }
}

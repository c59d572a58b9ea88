package org.drainboard.log;

import java.nio.file.Path;
import java.time.Instant;

/**
 * Why the log is not written.
 *
 * @param file what cannot be written
 * @param lost lines that stand in no file
 */
public record LogTrouble(Path file, String why, Instant since, long lost) {
    /** In one line, with what to do. */
    public String text() {
        return "The log " + file + " is not written: " + why
                + ". Nothing else is affected; make room or give yourself the right to write there.";
    }
}

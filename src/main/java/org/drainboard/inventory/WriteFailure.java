package org.drainboard.inventory;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** Why a file could not be written, and what to do. */
final class WriteFailure {
    private WriteFailure() {}

    static String words(Path file, IOException e) {
        String reason = e instanceof FileSystemException known
                ? Objects.requireNonNullElse(known.getReason(), "")
                : Objects.requireNonNullElse(e.getMessage(), "");
        return file + " was not written, and is as it was: " + why(e, reason);
    }

    private static String why(IOException e, String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        if (e instanceof AccessDeniedException || words.contains("not permitted")) {
            return "user " + System.getProperty("user.name")
                    + " may not write it, or not keep its owner and group; change the owner of the file and its folder,"
                    + " or name another file with --inventory";
        }
        if (words.contains("no space") || words.contains("quota")) {
            return "the disk is full (" + reason + "); make room, and save again";
        }
        if (words.contains("read-only")) {
            return "the file system is read-only; name another file with --inventory, or mount it writable";
        }
        return (reason.isEmpty() ? e.toString() : reason) + "; look at the disk, and save again";
    }
}

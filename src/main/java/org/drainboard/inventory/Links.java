package org.drainboard.inventory;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a path leads, so that a link stays a link when its file is written anew. */
final class Links {
    /** As Linux (path_resolution(7)). */
    private static final int MOST = 40;

    private Links() {}

    /** The file itself, which need not be there. */
    static Path followed(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        Path at = file.toAbsolutePath();
        for (int i = 0; Files.isSymbolicLink(at); i++) {
            if (i == MOST) {
                throw new FileSystemLoopException(file.toString());
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        return at;
    }
}

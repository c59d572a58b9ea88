package org.drainboard.operate.audit;

import java.nio.file.FileSystems;
import java.nio.file.OpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Reasons name people and incidents, so files are for their owner alone where the file system knows owners. */
final class OwnerOnly {
    private OwnerOnly() {}

    static Set<OpenOption> with(OpenOption... options) {
        return Set.of(options);
    }

    static FileAttribute<?>[] attributes() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

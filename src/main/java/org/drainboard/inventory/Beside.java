package org.drainboard.inventory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The new file, written beside the old one in the same folder and then put in its place. */
final class Beside {
    private static final String OWNER_ONLY = "rwx------";

    private Beside() {}

    /** On the disk when this returns; readable to its owner alone, or as {@code like}. */
    static Path write(Path folder, byte[] bytes, @Nullable Path like) throws IOException {
        Path beside = Files.createTempFile(folder, ".inventory-", ".yaml");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            if (like != null) {
                keep(like, beside);
            }
            channel.force(true);
            return beside;
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
    }

    static void replace(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            settle(target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** False where there is a file by now; that one stays. A second name fails where the first move would replace. */
    static boolean place(Path beside, Path target) throws IOException {
        try {
            Files.createLink(target, beside);
            settle(target);
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        } catch (UnsupportedOperationException _) {
            Files.move(beside, target);
            return true;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    static void makeFolder(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes);
        }
    }

    private static void keep(Path like, Path beside) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(like, PosixFileAttributeView.class);
        PosixFileAttributeView fresh = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        if (old == null || fresh == null) {
            return;
        }
        PosixFileAttributes was = old.readAttributes();
        PosixFileAttributes is = fresh.readAttributes();
        if (!was.group().equals(is.group())) {
            fresh.setGroup(was.group());
        }
        if (!was.owner().equals(is.owner())) {
            fresh.setOwner(was.owner());
        }
        fresh.setPermissions(was.permissions());
    }

    /** A name is on the disk only with its folder; where a folder cannot be forced (Windows), nothing more can be done. */
    private static void settle(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            return;
        }
    }
}

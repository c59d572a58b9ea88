package org.drainboard.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lines on the disk: at most {@code files} files of {@code limit} bytes, for their owner alone, and none that another
 * running instance writes. Nothing exists before the first line. Not thread-safe.
 */
final class LogFile implements AutoCloseable {
    /** More at once are not one person's windows but a script gone wild. */
    private static final int INSTANCES = 20;

    private final Path folder;
    private final long limit;
    private final int files;
    private @Nullable FileChannel lock;
    private @Nullable FileChannel channel;
    private String name = "";

    LogFile(Path folder, long limit, int files) {
        this.folder = folder;
        this.limit = limit;
        this.files = files;
    }

    /** The file that is written, once there is one; the folder before. */
    Path path() {
        return name.isEmpty() ? folder : folder.resolve(name + ".log");
    }

    void append(byte[] line) throws IOException {
        FileChannel open = channel == null ? open() : channel;
        if (open.size() > 0 && open.size() + line.length > limit) {
            open = rotate();
        }
        ByteBuffer rest = ByteBuffer.wrap(line);
        while (rest.hasRemaining()) {
            open.write(rest);
        }
    }

    /** The next line begins with the folder again: it may have come back, or be another by now. */
    void letGo() {
        close(channel);
        channel = null;
        close(lock);
        lock = null;
    }

    @Override
    public void close() {
        letGo();
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(folder, attributes("rwx------"));
        for (int instance = 1; lock == null && instance <= INSTANCES; instance++) {
            name = instance == 1 ? "drainboard" : "drainboard-" + instance;
            lock = lock(folder.resolve(name + ".lock"));
        }
        if (lock == null) {
            throw new IOException(INSTANCES + " other instances of Drainboard hold every log in " + folder);
        }
        return openLog();
    }

    private FileChannel openLog() throws IOException {
        FileChannel opened = FileChannel.open(
                folder.resolve(name + ".log"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                attributes("rw-------"));
        channel = opened;
        return opened;
    }

    private static @Nullable FileChannel lock(Path file) throws IOException {
        FileChannel opened = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), attributes("rw-------"));
        @Nullable FileLock held = null;
        try {
            held = opened.tryLock();
        } catch (OverlappingFileLockException _) {
            // Another log of this very program holds it.
        } finally {
            if (held == null) {
                opened.close();
            }
        }
        return held == null ? null : opened;
    }

    private FileChannel rotate() throws IOException {
        close(channel);
        channel = null;
        for (int old = files - 1; old >= 1; old--) {
            Path from = folder.resolve(old == 1 ? name + ".log" : name + "." + (old - 1) + ".log");
            if (Files.exists(from)) {
                Files.move(from, folder.resolve(name + "." + old + ".log"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return openLog();
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException _) {
            // A log has nowhere to say that its own file did not close; the next line tells whether it can be written.
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

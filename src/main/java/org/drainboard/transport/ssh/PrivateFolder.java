package org.drainboard.transport.ssh;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.drainboard.model.SshHost;
import org.jspecify.annotations.Nullable;

/**
 * Where this run of the program keeps its control sockets: a folder that nobody else may enter, held by a lock, so that
 * the next run can tell one that a crash left behind from one in use. Short, because a socket's path may have 107 bytes,
 * of which ssh needs 17 for a name that it makes first.
 */
final class PrivateFolder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PrivateFolder.class.getName());
    private static final int LONGEST = 107 - 17;

    private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private final Path lockFile;
    private final FileChannel lock;
    private final Thread atExit = Thread.ofPlatform().name("ssh at exit").unstarted(this::removeAll);

    private PrivateFolder(Path folder, Path lockFile, FileChannel lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Makes one, and removes what crashes left. */
    static PrivateFolder make(Map<String, String> environment) throws IOException {
        Path home = home(environment);
        removeLeftOver(home);
        String name = Long.toString(ProcessHandle.current().pid(), 36)
                + HexFormat.of().toHexDigits((short) ThreadLocalRandom.current().nextInt());
        Path lockFile = home.resolve(name + ".lock");
        FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            lock.lock();
            PrivateFolder made =
                    new PrivateFolder(Files.createDirectory(home.resolve(name), OURS_ALONE), lockFile, lock);
            made.removedAtExit();
            return made;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    Path path() {
        return folder;
    }

    Path lockFile() {
        return lockFile;
    }

    /** Where the master that this program starts listens. */
    Path control(int number) throws IOException {
        return fitting(folder.resolve("c" + number));
    }

    /** Where a master that the user starts listens: the same in every run, so that it outlives this one. */
    Path byHand(SshHost host) throws IOException {
        String name = host.toString();
        return fitting(
                folder.resolveSibling("to-" + (name.matches("[A-Za-z0-9@._-]{1,30}") ? name : fingerprint(name))));
    }

    /** Short, and of no other machine: whoever made two names with one hash would lead orders to the wrong one. */
    private static String fingerprint(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
            removeAll();
        } catch (IllegalStateException _) {
            LOG.log(Level.DEBUG, "the program is ending already, and removes " + folder + " itself");
        }
    }

    private void removedAtExit() throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IllegalStateException e) {
            removeAll();
            throw new IOException("this program is ending", e);
        }
    }

    private void removeAll() {
        try {
            remove(folder);
            Files.deleteIfExists(lockFile);
            lock.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot remove " + folder + ", which holds nothing of value", e);
        }
    }

    private static Path fitting(Path path) throws IOException {
        int length = path.toString().getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST) {
            throw new IOException(path + " has " + length + " bytes, and ssh can use " + LONGEST
                    + "; start the program with a shorter XDG_RUNTIME_DIR or -Djava.io.tmpdir");
        }
        return path;
    }

    private static Path home(Map<String, String> environment) throws IOException {
        String runtime = environment.get("XDG_RUNTIME_DIR");
        Path home = runtime != null && usable(Path.of(runtime))
                ? Path.of(runtime, "drainboard")
                : Path.of(System.getProperty("java.io.tmpdir"), "drainboard-" + System.getProperty("user.name"));
        if (!Files.exists(home, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(home, OURS_ALONE);
        }
        if (!Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS) || !ownedByUs(home)) {
            throw new IOException(
                    home + " belongs to somebody else; remove it, or set XDG_RUNTIME_DIR to a folder of" + " your own");
        }
        Files.setPosixFilePermissions(home, OURS_ALONE.value());
        return home;
    }

    private static boolean usable(Path runtime) {
        try {
            return runtime.isAbsolute()
                    && Files.isDirectory(runtime)
                    && Files.isWritable(runtime)
                    && ownedByUs(runtime)
                    && Files.getPosixFilePermissions(runtime).equals(OURS_ALONE.value());
        } catch (IOException _) {
            return false;
        }
    }

    /** Compares with a file that this program has made, because the name of a user may stand for another number. */
    private static boolean ownedByUs(Path folder) throws IOException {
        Path probe = Files.createTempFile("drainboard", null);
        try {
            return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe));
        } finally {
            Files.delete(probe);
        }
    }

    private static void removeLeftOver(Path home) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(home, "*.lock")) {
            for (Path each : locks) {
                removeUnheld(each);
            }
        }
    }

    private static void removeUnheld(Path lockFile) {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                @Nullable FileLock held = channel.tryLock()) {
            if (held != null) {
                String name = lockFile.getFileName().toString();
                remove(lockFile.resolveSibling(name.substring(0, name.length() - ".lock".length())));
                Files.deleteIfExists(lockFile);
            }
        } catch (OverlappingFileLockException _) {
            LOG.log(Level.DEBUG, lockFile + " is held by this very program");
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "cannot remove what is left at " + lockFile, e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        }
    }
}

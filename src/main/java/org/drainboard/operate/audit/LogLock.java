package org.drainboard.operate.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Holds off every other writer of a log, in this program and in others of the same user. The lock lies on a file of its
 * own: on POSIX systems, closing any other channel of a locked file would let go of the lock.
 */
final class LogLock implements AutoCloseable {
    /** An append takes milliseconds; whoever holds the lock longer is stopped or hangs on a dead disk. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(2);

    /** File locks are held by a whole program, so its threads need one besides. */
    private static final ReentrantLock OURS = new ReentrantLock();

    private final FileChannel channel;

    private LogLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException also when somebody else holds it all the time */
    static LogLock take(Path log) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Path file = log.resolveSibling(log.getFileName() + ".lock");
        try {
            if (!OURS.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                throw held(file, "this program");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + file);
        }
        @Nullable FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, OwnerOnly.with(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.attributes());
            await(channel, file, end);
            return new LogLock(channel);
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            OURS.unlock();
            throw e;
        }
    }

    private static void await(FileChannel channel, Path file, long end) throws IOException {
        @Nullable FileLock lock = channel.tryLock();
        while (lock == null) {
            if (end - System.nanoTime() <= 0) {
                throw held(file, "another Drainboard");
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for " + file);
            }
            lock = channel.tryLock();
        }
    }

    private static IOException held(Path file, String who) {
        return new IOException(who + " has held " + file + " for " + PATIENCE.toSeconds()
                + " s; a stopped or hanging one must be ended first (`fuser " + file + "` names it)");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OURS.unlock();
        }
    }
}

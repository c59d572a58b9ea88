package org.drainboard.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines on a thread of its own, because a home folder may hang and the log must not hold up a poll or the screen.
 * Lines that find no room in the queue or on the disk are left out and counted; it is tried again with each later line.
 */
final class LogWriter implements AutoCloseable {
    private static final int WAITING = 2_000;

    private final LogFile file;
    private final InstantSource clock;
    private final Consumer<String> complain;
    private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().daemon().name("log").unstarted(this::run);
    private volatile @Nullable LogTrouble trouble;
    private volatile boolean closing;
    private boolean said;

    /** @param complain told once, when the log cannot be written */
    LogWriter(LogFile file, InstantSource clock, Consumer<String> complain) {
        this.file = file;
        this.clock = clock;
        this.complain = complain;
        thread.start();
    }

    /** From any thread; never waits. */
    void offer(String line) {
        if (!queue.offer(line)) {
            lost.incrementAndGet();
        }
    }

    /** Why nothing is written now, if that is so. */
    Optional<LogTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Writes what waits, for as long as {@code patience}. */
    void close(Duration patience) {
        closing = true;
        // Wakes the thread where nothing waits.
        queue.offer("");
        try {
            thread.join(patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        close(Duration.ofSeconds(1));
    }

    private void run() {
        try (file) {
            while (!closing || !queue.isEmpty()) {
                String line = queue.poll(1, TimeUnit.SECONDS);
                if (line != null && !line.isEmpty()) {
                    write(line);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String line) {
        long missed = lost.getAndSet(0);
        try {
            String gap = missed == 0 ? "" : "(" + missed + " lines before this one could not be written)\n";
            file.append((gap + line).getBytes(StandardCharsets.UTF_8));
            trouble = null;
        } catch (IOException | RuntimeException e) {
            file.letGo();
            LogTrouble before = trouble;
            LogTrouble now = new LogTrouble(
                    file.path(), why(e), before == null ? clock.instant() : before.since(), lost.addAndGet(missed + 1));
            trouble = now;
            if (!said) {
                said = true;
                complain.accept(now.text());
            }
        }
    }

    private static String why(Exception e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case FileSystemException of when of.getReason() != null -> of.getFile() + ": " + of.getReason();
            default -> e.toString();
        };
    }
}

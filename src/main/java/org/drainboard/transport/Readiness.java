package org.drainboard.transport;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Waits until a channel can go on. The wait is in native code, which would pin the carrier of a virtual thread: a few
 * silent peers would then halt all virtual threads of the program. So a virtual thread lets a platform thread wait.
 */
final class Readiness implements Closeable {
    private static final ExecutorService PLATFORM = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("readiness-", 0).factory());

    private final Selector selector;
    private final SelectionKey key;

    Readiness(SelectableChannel channel) throws IOException {
        selector = channel.provider().openSelector();
        try {
            key = channel.register(selector, 0);
        } catch (IOException e) {
            selector.close();
            throw e;
        }
    }

    /** Returns when the operation is possible, the deadline has passed, or the thread is interrupted. */
    void await(int operation, Deadline deadline) throws IOException {
        key.interestOps(operation);
        long millis = roundedUp(deadline.remaining());
        if (Thread.currentThread().isVirtual()) {
            awaitElsewhere(millis);
        } else {
            selector.select(millis);
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }

    private void awaitElsewhere(long millis) throws IOException {
        Future<Integer> wait = PLATFORM.submit(() -> selector.select(millis));
        try {
            wait.get();
        } catch (InterruptedException _) {
            selector.wakeup();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IOException("waiting on the selector failed", e.getCause());
        }
    }

    /** In whole milliseconds, at least one: to a selector zero means for ever. */
    private static long roundedUp(Duration remaining) {
        return Math.max(1, remaining.plusNanos(999_999).toMillis());
    }
}

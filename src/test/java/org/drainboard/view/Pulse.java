package org.drainboard.view;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A heartbeat on the JavaFX thread: how long it ever kept a step waiting. It puts the next step {@code pause} after the
 * last one was done, so it costs next to nothing and what it measures is somebody else's work.
 */
public final class Pulse implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong beats = new AtomicLong();
    private final Semaphore done = new Semaphore(0);
    private volatile boolean closed;
    private final Thread thread = Thread.ofPlatform().daemon().name("pulse").unstarted(this::run);

    private Pulse() {}

    /** Beats from now on; the toolkit must run. */
    public static Pulse start() {
        Pulse pulse = new Pulse();
        pulse.thread.start();
        return pulse;
    }

    /** The longest that a step had to wait, since the start or the last reset. */
    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    /** Steps that were done. */
    public long beats() {
        return beats.get();
    }

    /** Forgets the past, such as the first layout of a window. */
    public void reset() {
        longest.set(0);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        try {
            while (!closed) {
                long put = System.nanoTime();
                Crossing.step(() -> {
                    longest.accumulateAndGet(System.nanoTime() - put, Math::max);
                    beats.incrementAndGet();
                    done.release();
                });
                done.acquire();
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.drainboard.operate.ledger;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks every second, on a thread of its own, whether an order's time is over; until it is closed. */
public final class Expiries implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Expiries.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> steps;

    /**
     * Begins at once.
     *
     * @param thread for this alone, as it blocks; ended when this is closed
     */
    public Expiries(Returning returning, ScheduledExecutorService thread) {
        this.thread = thread;
        this.steps = thread.scheduleWithFixedDelay(() -> step(returning), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The thread's boundary: a step that fails must not keep the next from being done. */
    private static void step(Returning returning) {
        try {
            returning.step().forEach(each -> LOG.log(Level.INFO, each.text()));
        } catch (IOException e) {
            LOG.log(Level.ERROR, "expiries wait for the audit log: " + e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a mistake in Drainboard while it looked for orders whose time is over", e);
        }
    }

    /** Returns once a command that is under way has been read back. */
    @Override
    public void close() {
        steps.cancel(false);
        thread.close();
    }
}

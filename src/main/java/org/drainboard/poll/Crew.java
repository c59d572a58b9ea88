package org.drainboard.poll;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * One thread for each target, so that a hung one delays nobody.
 *
 * <p>Platform threads: waiting for a unix socket is a native call, which holds the carrier of a virtual thread, and there
 * are only as many carriers as cores.
 */
final class Crew {
    private final Set<Thread> threads = new HashSet<>();
    private boolean dismissed;

    /** Starts a thread, unless the crew was dismissed. */
    synchronized void start(String name, Runnable work) {
        if (!dismissed) {
            Thread thread = Thread.ofPlatform().daemon().name("poll " + name).unstarted(() -> {
                try {
                    work.run();
                } finally {
                    forget(Thread.currentThread());
                }
            });
            threads.add(thread);
            thread.start();
        }
    }

    /** Interrupts all and waits for their end. Returns whether all ended in time; the caller's own thread may go on. */
    boolean dismiss(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        boolean all = true;
        try {
            for (Thread thread : interrupted()) {
                Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
                all &= thread.equals(Thread.currentThread()) || thread.join(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            all = false;
        }
        return all;
    }

    private synchronized Set<Thread> interrupted() {
        dismissed = true;
        threads.forEach(Thread::interrupt);
        return Set.copyOf(threads);
    }

    private synchronized void forget(Thread thread) {
        threads.remove(thread);
    }
}

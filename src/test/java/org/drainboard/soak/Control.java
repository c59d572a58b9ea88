package org.drainboard.soak;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A thread that only sleeps: what delays it delays everybody, be it a collection, another program or a stopped process,
 * and is no stall of the window's.
 */
final class Control implements Runnable {
    private static final long STEP_MILLIS = 10;
    private static final int KEPT = 2_000;

    private final Deque<Late> late = new ArrayDeque<>();
    private long longest;

    /** @param from when it wanted to run */
    private record Late(long from, long to) {}

    @Override
    public void run() {
        long due = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()) {
            due += STEP_MILLIS * 1_000_000;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                try {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                } catch (InterruptedException _) {
                    return;
                }
            }
            long now = System.nanoTime();
            note(due, now);
            due = now;
        }
    }

    private synchronized void note(long due, long now) {
        if (now - due > STEP_MILLIS * 1_000_000) {
            late.addLast(new Late(due, now));
            longest = Math.max(longest, now - due);
            if (late.size() > KEPT) {
                late.removeFirst();
            }
        }
    }

    /** How much of a span this thread would have been late as well. */
    synchronized long within(long from, long to) {
        return late.stream()
                .mapToLong(each -> Math.min(to, each.to) - Math.max(from, each.from))
                .filter(overlap -> overlap > 0)
                .sum();
    }

    synchronized long longestMillis() {
        return longest / 1_000_000;
    }

    /** Begins anew. */
    synchronized void forget() {
        longest = 0;
    }
}

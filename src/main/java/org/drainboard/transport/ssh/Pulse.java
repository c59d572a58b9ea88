package org.drainboard.transport.ssh;

import java.time.Duration;

/**
 * Whether the far sshd still answers. A dead line looks like a peer that is slow to answer; only who has asked sshd
 * itself can tell them apart.
 */
final class Pulse {
    private long heard = System.nanoTime();
    private long asked;
    private boolean waiting;

    /** Something came. */
    synchronized void heard() {
        heard = System.nanoTime();
        waiting = false;
    }

    /** Whether to ask now, because nothing came for this long and nobody is asking; then the caller has to ask. */
    synchronized boolean take(Duration silence) {
        if (waiting || System.nanoTime() - heard < silence.toNanos()) {
            return false;
        }
        asked = System.nanoTime();
        waiting = true;
        return true;
    }

    /** How long a question has been without an answer; zero where none is open. */
    synchronized Duration unanswered() {
        return waiting ? Duration.ofNanos(System.nanoTime() - asked) : Duration.ZERO;
    }
}

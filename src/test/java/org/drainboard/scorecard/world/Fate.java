package org.drainboard.scorecard.world;

/** What becomes of a request in a worker. */
enum Fate {
    USUAL,
    /** A 500 in the usual time. */
    ERROR,
    /** A 500 at once. */
    FAST_ERROR,
    /** No end before the fault's. */
    BLOCKED,
    /** Longer than {@code timeout server}. */
    SLOW,
    /** The worker dies halfway. */
    CRASH
}

package org.drainboard.scorecard.world;

/** What goes wrong with a server, to the share of its requests that the scenario says. */
public enum Kind {
    /** Nothing. */
    NONE,
    /** Requests block for as long as the fault lasts, and hold their worker. */
    HANG,
    /** Requests take 6 s, longer than {@code timeout server}; workers move on, slowly. */
    SLOW,
    /** The application answers 500 in its usual time. */
    UPSTREAM_500,
    /** It answers 500 at once, and with {@code leastconn} draws more than its share of the traffic. */
    FAST_500,
    /** The worker crashes: the connection breaks off. */
    RESET,
    /** Nobody listens. */
    REFUSED,
    /** Half of the workers answer 500 to all they take. */
    HALF_POOL,
    /** Requests block, and the status page, which needs a worker, does not answer either. */
    BLIND_STATUS,
    /** Kept idle connections hold the workers in "Reading headers". */
    PINNED;

    /** Whether users wait before they see a failure, so that time counts from the block. */
    public boolean stall() {
        return switch (this) {
            case HANG, SLOW, BLIND_STATUS, PINNED -> true;
            case NONE, UPSTREAM_500, FAST_500, RESET, REFUSED, HALF_POOL -> false;
        };
    }
}

package org.drainboard.operate.drain;

/** How a drain goes. */
public enum DrainState {
    /** Something is left, and it gets less. */
    DRAINING,
    /** Something is left, and it does not get less, or not in time. */
    SLOW,
    /** It will not end by itself; the hindrances say why. */
    NEVER,
    /** The grace period is over, and something is left. */
    OVERDUE,
    /** Nothing is left: seen, not assumed. */
    DONE;

    /** For a person: {@code draining}, {@code slow}, {@code will not end}, {@code overdue}, {@code drained}. */
    public String words() {
        return switch (this) {
            case DRAINING -> "draining";
            case SLOW -> "slow";
            case NEVER -> "will not end";
            case OVERDUE -> "overdue";
            case DONE -> "drained";
        };
    }
}

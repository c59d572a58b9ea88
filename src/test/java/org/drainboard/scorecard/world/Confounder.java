package org.drainboard.scorecard.world;

/** What happens besides, and must not be taken for a fault, nor hide one. */
public enum Confounder {
    NONE,
    /** HAProxy is reloaded: new pid, uptime and counters from zero. */
    RELOAD,
    /** {@code clear counters all}. */
    COUNTER_RESET,
    /** A tenth of the rate. */
    LOW_TRAFFIC,
    /** A fifth of the users gives up early. */
    ABORTS,
    /** The pools are reloaded one after another. */
    DEPLOY,
    /** A server is set to drain and back. */
    DRAIN,
    /** {@code retry-on} and redispatch. */
    RETRIES,
    /** 2 % of all requests get a 500, as always. */
    NORMAL_ERRORS,
    /** The clock of the machine steps by a minute, forth or back. */
    CLOCK_JUMP,
    /** One poll in five fails. */
    LOST_POLLS,
    /** A legitimate long poll of 20 s holds a worker. */
    LONG_POLL,
    /** All workers are busy most of the time, and take turns. */
    FULL_POOL,
    /** Ten times the traffic for ten seconds. */
    BURST,
    /** {@code pm = ondemand}, often without any worker. */
    ONDEMAND,
    /** {@code pm = dynamic} starts workers as the load grows. */
    GROWING
}

package org.drainboard.model.haproxy;

/** What HAProxy says of a server. */
public enum Claim {
    UP,
    DOWN,
    DRAIN,
    MAINT,
    /** In use without any check. */
    NO_CHECK
}

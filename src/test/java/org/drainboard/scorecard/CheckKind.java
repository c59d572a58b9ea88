package org.drainboard.scorecard;

/** HAProxy's own checks that take part, each {@code fall 3 rise 2}. */
public enum CheckKind {
    /** Opens the port; inter 2s. */
    L4,
    /** {@code option httpchk GET /ping} over FastCGI; inter 2s. */
    PING,
    /** {@code option httpchk GET /deep.php}; inter 2s. */
    DEEP_2S,
    /** The same; inter 5s. */
    DEEP_5S
}

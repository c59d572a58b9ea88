package org.drainboard.model.verdict;

/** What requests to a server get. */
public enum Reality {
    SERVING,
    IMPAIRED,
    NOT_SERVING,
    UNKNOWN
}

package org.drainboard.model.verdict;

/** What a piece of evidence says of HAProxy's claim. */
public enum Says {
    SUPPORTS,
    CONTRADICTS,
    CANNOT_TELL
}

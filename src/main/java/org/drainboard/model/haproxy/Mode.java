package org.drainboard.model.haproxy;

/** What a proxy speaks; in {@code TCP} the outcome of HTTP requests is not observable. */
public enum Mode {
    HTTP,
    TCP,
    OTHER
}

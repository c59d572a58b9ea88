package org.drainboard.model.verdict;

/** Whether one server is at fault or something that all of them share. */
public enum Scope {
    SERVER,
    /** Draining moves the load to servers that suffer the same. */
    SHARED
}

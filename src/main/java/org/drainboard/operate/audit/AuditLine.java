package org.drainboard.operate.audit;

/** A line of the log as it was read. */
public sealed interface AuditLine {
    /** Its number in the file, from 1. */
    long number();

    /**
     * A line as it was written.
     *
     * @param by the program that wrote it
     */
    record Entry(long number, AuditEntry entry, Program by) implements AuditLine {}

    /**
     * One that tells nothing that may be relied on.
     *
     * @param why in words: cut short by a crash, from before the chain, changed since it was written
     */
    record Unusable(long number, String why) implements AuditLine {}
}

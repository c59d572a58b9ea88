package org.drainboard.haproxy;

import org.drainboard.model.Failure;

/** What came back for a typed command that may change anything. None of it says that something happened. */
public sealed interface RawReply {
    /** HAProxy answered and closed; an empty text is how it says yes to most commands. */
    record Answered(String text) implements RawReply {}

    /** There was no connection, so HAProxy cannot have seen the command. */
    record NotSent(Failure failure) implements RawReply {}

    /** The command, or some of it, went out, and no complete answer came. */
    record NoAnswer(Failure failure) implements RawReply {}
}

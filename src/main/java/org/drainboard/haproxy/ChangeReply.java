package org.drainboard.haproxy;

import org.drainboard.model.Failure;

/** What came back for a command that changes something. An accepted one is not yet a change that was seen. */
public sealed interface ChangeReply {
    /** HAProxy answered with nothing but the closing empty line. */
    record Accepted() implements ChangeReply {}

    /**
     * HAProxy answered with text, so it did not do it.
     *
     * @param text its words, with the severity in front where it gave one: {@code [3]: No such server.}
     */
    record Rejected(String text) implements ChangeReply {}

    /** There was no connection, so HAProxy cannot have seen the command. */
    record NotSent(Failure failure) implements ChangeReply {}

    /** The command, or some of it, went out, and no complete answer came: it may or may not have been carried out. */
    record NoAnswer(Failure failure) implements ChangeReply {}
}

package org.drainboard.model;

/**
 * Why something could not be read.
 *
 * @param message for a person: what, where, what was expected, what to do next; names the endpoint
 */
public record Failure(Kind kind, String message) {
    /** The cases that call for different actions, so they are told apart. */
    public enum Kind {
        /** The address has nobody listening. */
        REFUSED,
        /** There is no such file, or no such host. */
        NOT_FOUND,
        /** The file is there, but it is not a socket. */
        NOT_A_SOCKET,
        PERMISSION_DENIED,
        /** No connection by the deadline: unreachable, or the backlog is full. */
        CONNECT_TIMED_OUT,
        /** Connected, but no complete answer by the deadline. */
        TIMED_OUT,
        /** The peer closed before the answer was complete. */
        CLOSED,
        /** The answer is longer than the cap. */
        TOO_LARGE,
        /** A complete answer that does not follow its format. */
        MALFORMED,
        /** A complete and well-formed answer that says no. */
        REJECTED,
        /** The way there failed, such as ssh to its machine: nothing is known of the target itself. */
        UNREACHED,
        /** This program stopped the exchange. */
        INTERRUPTED,
        /** Any other error of the operating system. */
        IO
    }

    /** Whether the peer accepted a connection before the exchange failed. */
    public boolean connected() {
        return switch (kind) {
            case TIMED_OUT, CLOSED, TOO_LARGE, MALFORMED, REJECTED -> true;
            case REFUSED, NOT_FOUND, NOT_A_SOCKET, PERMISSION_DENIED, CONNECT_TIMED_OUT, UNREACHED, INTERRUPTED, IO ->
                false;
        };
    }
}

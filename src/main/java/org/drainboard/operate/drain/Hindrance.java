package org.drainboard.operate.drain;

/**
 * Why a drain is slow, or does not end.
 *
 * @param text one sentence with numbers, and what to do
 * @param endless whether it will not go away by itself
 */
public record Hindrance(Kind kind, String text, boolean endless) {
    /** What is in the way. */
    public enum Kind {
        /** The server is back in use: a reload of HAProxy, an agent or a person took the order away. */
        LOST,
        /** Clients with a cookie still come. */
        STICKY,
        /** HAProxy still sends it balanced traffic. */
        BALANCED,
        /** Requests wait in HAProxy's queue for this very server. */
        QUEUED,
        /** Workers run what nobody waits for any more. */
        ZOMBIES,
        /** Requests run for long. */
        LONG_REQUESTS,
        /** HAProxy keeps connections without a request, and each may hold a worker. */
        KEPT_CONNECTIONS,
        /** Something that has to be zero cannot be seen. */
        UNSEEN
    }
}

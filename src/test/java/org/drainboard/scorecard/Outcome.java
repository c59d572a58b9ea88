package org.drainboard.scorecard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one request of a user ended, as HAProxy's log has it.
 *
 * @param at when it ended
 * @param server the last one that it was handed to, or null when it reached none
 */
public record Outcome(Instant at, @Nullable String server, Ending ending) {
    /** How a request ends. */
    public enum Ending {
        /** A response below 500, whole. */
        ANSWERED,
        /** A 5xx that the server itself sent ({@code ----}). */
        UPSTREAM_5XX,
        /** No response in time: 504 ({@code sH--}). */
        TIMED_OUT,
        /** The connection broke off before a response: 502 ({@code SH--}). */
        RESET,
        /** It could not be connected: 503 ({@code SC--}). */
        REFUSED,
        /** No server, or too long in the queue: 503 ({@code SC--}, {@code sQ--}). */
        UNAVAILABLE,
        /** The user gave up; nobody's failure. */
        ABORTED;

        /** Whether the user saw a failure. */
        public boolean failed() {
            return this != ANSWERED && this != ABORTED;
        }
    }
}

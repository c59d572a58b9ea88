package org.drainboard.model.verdict;

import java.time.Duration;

/**
 * What requests got in a window, from the differences of HAProxy's counters.
 *
 * @param window how much time the numbers cover; less than asked for after a start or a reset
 * @param arrivals requests handed to the server or backend
 * @param succeeded responses below 500
 * @param failed by who made the failure
 */
public record Traffic(Duration window, long arrivals, long succeeded, Failures failed) {
    /**
     * Failed requests by their maker (counts).
     *
     * @param upstream 5xx that the server itself answered
     * @param connect connections that failed: 503
     * @param unavailable no server, or too long in the queue: 503; known for a backend only
     * @param response broken off or timed out: 502 or 504
     * @param ruled answered by HAProxy without any trouble of a server, as its rules say ({@code http-request deny},
     *     {@code return}); known for a backend only
     */
    public record Failures(long upstream, long connect, long unavailable, long response, long ruled) {
        /** Without any by HAProxy's rules. */
        public Failures(long upstream, long connect, long unavailable, long response) {
            this(upstream, connect, unavailable, response, 0);
        }

        public long total() {
            return upstream + connect + unavailable + response + ruled;
        }
    }

    /** Requests whose outcome is known. */
    public long completed() {
        return succeeded + failed.total();
    }

    /** Arrivals a second, 0 for an empty window. */
    public double perSecond() {
        return window.isPositive() ? arrivals / (window.toMillis() / 1000.0) : 0;
    }
}

package org.drainboard.model.verdict;

import java.time.Duration;

/**
 * What requests got in a window, from the differences of HAProxy's counters.
 *
 * @param window how much time the numbers cover; less than asked for after a start or a reset
 * @param arrivals requests handed to the server or backend
 * @param succeeded responses below 500 that came whole
 * @param failed by who made the failure
 * @param aborted given up by the client, whatever the server did; no failure of it
 */
public record Traffic(Duration window, long arrivals, long succeeded, Failures failed, long aborted) {
    /** Without any that a client gave up. */
    public Traffic(Duration window, long arrivals, long succeeded, Failures failed) {
        this(window, arrivals, succeeded, failed, 0);
    }

    /**
     * Failed requests by their maker (counts).
     *
     * @param upstream 5xx that the server itself answered
     * @param connect connections that failed: 503
     * @param unavailable no server, or too long in the queue: 503; known for a backend only
     * @param response broken off or timed out: 502 or 504
     * @param ruled answered by HAProxy without any trouble of a server, as its rules say ({@code http-request deny},
     *     {@code return}); known for a backend only
     * @param cut a good status, and a body that broke off or stalled ({@code srv_abrt}; {@code SD--}, {@code sD--})
     */
    public record Failures(long upstream, long connect, long unavailable, long response, long ruled, long cut) {
        /** Without any by HAProxy's rules, and no body cut. */
        public Failures(long upstream, long connect, long unavailable, long response) {
            this(upstream, connect, unavailable, response, 0, 0);
        }

        public long total() {
            return upstream + connect + unavailable + response + ruled + cut;
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

package org.drainboard.model.fpm;

/**
 * The sums that the status page states.
 *
 * @param active counts the worker that serves the page itself, where one does
 * @param maxChildrenReached times the pool wanted more workers than it may have; always 0 on a static pool, and where
 *     an old PHP does not state it
 * @param slowRequests requests over {@code request_slowlog_timeout}; 0 where an old PHP does not state it
 */
public record Aggregates(int idle, int active, int total, long maxChildrenReached, long slowRequests) {}

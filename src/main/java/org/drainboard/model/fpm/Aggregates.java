package org.drainboard.model.fpm;

/**
 * The sums that the status page states.
 *
 * @param maxChildrenReached times the pool wanted more workers than it may have; always 0 on a static pool
 * @param slowRequests requests over {@code request_slowlog_timeout}
 */
public record Aggregates(int idle, int active, int total, long maxChildrenReached, long slowRequests) {}

package org.drainboard.model.probe;

/**
 * How much this program itself asks of all pools and servers together: rungs of ladders, real requests, and the status
 * pages that take a worker.
 *
 * @param perSecond over the last 10 s
 * @param bound the most a second that is allowed
 */
public record OwnRate(double perSecond, int bound) {
    /** Before anything was asked. */
    public static final OwnRate NONE = new OwnRate(0, 0);
}

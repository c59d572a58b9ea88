package org.drainboard.operate;

import org.drainboard.model.verdict.Interval;

/**
 * What a backend has once the action is done.
 *
 * @param serving servers that are in use and really serve, the impaired ones too
 * @param inUse servers that HAProxy sends balanced traffic to, by its own word
 * @param servers all servers of the backend
 * @param share of the weight that is in service before or after the action, how much really serves afterwards
 */
public record CapacityLeft(int serving, int inUse, int servers, Interval share) {
    /** In one sentence without a full stop: {@code 1 of 3 servers in use afterwards, 1 really serves: 33 % ...}. */
    public String text() {
        return "afterwards " + inUse + " of " + servers + " servers " + (inUse == 1 ? "is" : "are") + " in use, "
                + serving
                + " really " + (serving == 1 ? "serves" : "serve") + ": " + Math.round(100 * share.value())
                + " % of the capacity";
    }
}

package org.drainboard.operate.drain;

import java.time.Instant;
import org.drainboard.model.haproxy.ProxyProcess;
import org.jspecify.annotations.Nullable;

/** The order does not stand any more, and nobody here took it back. */
record Lost(Instant at, String text) {
    /**
     * The most likely cause.
     *
     * @param before the process that was replaced, or null without a reload
     * @param agent whether an agent has a say
     * @param times how often this order was lost
     */
    static Lost by(@Nullable ProxyProcess before, ProxyProcess now, boolean agent, int times, Instant at) {
        if (before != null) {
            return new Lost(
                    at,
                    "HAProxy was reloaded (pid " + before.pid() + ", now " + now.pid()
                            + "), and a reload drops drain, maint and weight: the server is back in use; order it again");
        }
        String again = times == 1 ? "" : " for the " + times + ". time";
        return new Lost(
                at,
                agent
                        ? "something made it ready again" + again
                                + "; its agent check is on, and an agent that says \"ready\""
                                + " takes back every drain: turn the agent check off, then order it again"
                        : "somebody else made it ready again" + again + "; ask who before you order it again");
    }
}

package org.drainboard.demo;

import java.util.concurrent.atomic.AtomicLong;

/** One request on its way through the proxy. It goes on in its pool when the proxy has given it up. */
final class Visit {
    private static final AtomicLong NUMBERS = new AtomicLong(0x55d0_0000_0000L);

    private final long number = NUMBERS.addAndGet(0x40);
    private final SimulatedServer server;
    private final Page page;
    private final long arrived;
    private boolean abandoned;

    Visit(SimulatedServer server, Page page, long arrived) {
        this.server = server;
        this.page = page;
        this.arrived = arrived;
    }

    /** As HAProxy names a session by its address. */
    long number() {
        return number;
    }

    Page page() {
        return page;
    }

    /** In milliseconds since 1970, as all times of the simulation. */
    long arrived() {
        return arrived;
    }

    /** The proxy has answered in the server's place; what the worker will say is lost. */
    void abandon() {
        abandoned = true;
    }

    /** A worker has finished it. */
    void answered(long now) {
        if (!abandoned) {
            server.answered(this, now);
        }
    }
}

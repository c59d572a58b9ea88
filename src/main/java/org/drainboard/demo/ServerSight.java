package org.drainboard.demo;

import java.util.List;
import org.drainboard.model.Endpoint;

/**
 * A server as the runtime socket shows it.
 *
 * @param changed seconds since the last change of status
 * @param open sessions now
 * @param times averages of queue, connect, response and total in milliseconds
 */
record ServerSight(
        String name,
        Endpoint address,
        String status,
        int adminBits,
        Health health,
        long changed,
        int open,
        Tally tally,
        List<Long> times) {
    boolean maint() {
        return status.equals("MAINT");
    }

    /** As in {@code show stat}: any unix socket is just {@code unix}. */
    String shownAddress() {
        return switch (address) {
            case Endpoint.Unix _ -> "unix";
            case Endpoint.Tcp(String host, int port) -> host + ":" + port;
        };
    }
}

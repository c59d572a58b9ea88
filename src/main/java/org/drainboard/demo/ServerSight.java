package org.drainboard.demo;

import java.util.List;
import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;

/**
 * A server as the runtime socket shows it.
 *
 * @param changed seconds since the last change of status
 * @param checked whether its health check runs
 * @param visits its sessions now
 * @param times averages of queue, connect, response and total in milliseconds
 */
record ServerSight(
        String name,
        Endpoint address,
        String status,
        int adminBits,
        int weight,
        boolean checked,
        Health health,
        long changed,
        List<Visit> visits,
        Tally tally,
        List<Long> times) {
    int open() {
        return visits.size();
    }

    boolean maint() {
        return status.equals("MAINT");
    }

    /** As in {@code show stat}: any unix socket is just {@code unix}. */
    String shownAddress() {
        return switch (address) {
            case Endpoint.Unix _ -> "unix";
            case Endpoint.Tcp(String host, int port) -> host + ":" + port;
            case Endpoint.Ssh(SshHost _, Endpoint far) ->
                throw new IllegalStateException("not of this machine: " + far);
        };
    }
}

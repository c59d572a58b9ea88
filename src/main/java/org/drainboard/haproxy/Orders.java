package org.drainboard.haproxy;

import java.util.Map;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.Standing;

/**
 * What is ordered for the servers of one backend right now.
 *
 * @param process who answered; asked just before the servers
 * @param servers by the server's name
 */
public record Orders(ProxyProcess process, Map<String, Standing> servers) {
    public Orders {
        servers = Map.copyOf(servers);
    }
}

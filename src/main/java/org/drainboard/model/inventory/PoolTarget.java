package org.drainboard.model.inventory;

import java.util.List;
import org.drainboard.model.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * A PHP-FPM pool to poll.
 *
 * @param listen where its requests go, when that is known
 * @param ping {@code ping.path}, or null
 * @param maxChildren {@code pm.max_children}, which no status page says, or null
 * @param serves the servers behind which it stands, besides those with the same address
 */
public record PoolTarget(
        String name,
        StatusAddress status,
        @Nullable Endpoint listen,
        @Nullable String ping,
        @Nullable Integer maxChildren,
        List<ServerPattern> serves) {
    public PoolTarget {
        serves = List.copyOf(serves);
    }

    /**
     * Whether it stands behind a server: the inventory says so, or HAProxy connects to where the pool listens.
     *
     * @param address as in {@code ServerStats}: {@code host:port}, IPv6 in brackets; {@code unix} or empty say nothing
     */
    public boolean standsBehind(String backend, String server, String address) {
        return serves.stream().anyMatch(pattern -> pattern.matches(backend, server))
                || (listen != null && listen.standsAt(address));
    }

    /** Whether the status page is asked where the requests go, so that one of the pool's own workers serves it. */
    public boolean statusAtListen() {
        return status instanceof StatusAddress.FastCgi(Endpoint endpoint, String _)
                && listen != null
                && endpoint.isSame(listen);
    }

    /**
     * Whether a worker of the pool may have to serve the status page: surely where it is asked where the requests go, and
     * perhaps behind a web server, or where nobody knows where the requests go.
     */
    public boolean statusMayTakeAWorker() {
        return listen == null || status instanceof StatusAddress.Http || statusAtListen();
    }

    /** The same pool, with its status page at another address. */
    public PoolTarget withStatus(StatusAddress other) {
        return new PoolTarget(name, other, listen, ping, maxChildren, serves);
    }
}

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
     * @param address as HAProxy gives it: {@code host:port}, IPv6 in brackets; {@code unix} or empty say nothing
     */
    public boolean standsBehind(String backend, String server, String address) {
        return serves.stream().anyMatch(pattern -> pattern.matches(backend, server))
                || (listen instanceof Endpoint.Tcp tcp && tcp.isAt(address));
    }
}

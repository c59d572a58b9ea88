package org.drainboard.model.haproxy;

import java.util.List;

/**
 * One HAProxy process at one moment: {@code show info}, {@code show stat} and {@code show servers state} joined.
 *
 * @param oldWorkers those that a master tells of ({@code show proc}); empty for a process's own socket, which knows none
 */
public record ProxySnapshot(
        ProxyProcess process,
        List<FrontendStats> frontends,
        List<BackendStats> backends,
        List<ServerStats> servers,
        List<OldWorker> oldWorkers) {
    public ProxySnapshot {
        frontends = List.copyOf(frontends);
        backends = List.copyOf(backends);
        servers = List.copyOf(servers);
        oldWorkers = List.copyOf(oldWorkers);
    }

    /** Without any old worker. */
    public ProxySnapshot(
            ProxyProcess process,
            List<FrontendStats> frontends,
            List<BackendStats> backends,
            List<ServerStats> servers) {
        this(process, frontends, backends, servers, List.of());
    }

    public ProxySnapshot with(List<OldWorker> old) {
        return new ProxySnapshot(process, frontends, backends, servers, old);
    }
}

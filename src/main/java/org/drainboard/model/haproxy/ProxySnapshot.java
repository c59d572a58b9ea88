package org.drainboard.model.haproxy;

import java.util.List;

/**
 * One HAProxy process at one moment: {@code show info}, {@code show stat} and {@code show servers state} joined.
 *
 * @param oldWorkers those that a master tells of ({@code show proc}); empty for a process's own socket, which knows none
 * @param oldWorkersUnknown why the master did not tell of them, or empty when it did
 */
public record ProxySnapshot(
        ProxyProcess process,
        List<FrontendStats> frontends,
        List<BackendStats> backends,
        List<ServerStats> servers,
        List<OldWorker> oldWorkers,
        String oldWorkersUnknown) {
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
        this(process, frontends, backends, servers, List.of(), "");
    }

    public ProxySnapshot with(List<OldWorker> old) {
        return new ProxySnapshot(process, frontends, backends, servers, old, "");
    }

    /** The same, of which the master did not tell the old workers. */
    public ProxySnapshot withUnknownOldWorkers(String why) {
        return new ProxySnapshot(process, frontends, backends, servers, List.of(), why);
    }
}

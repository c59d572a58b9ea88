package org.drainboard.model.haproxy;

import java.util.List;

/** One HAProxy process at one moment: {@code show info}, {@code show stat} and {@code show servers state} joined. */
public record ProxySnapshot(
        ProxyProcess process, List<FrontendStats> frontends, List<BackendStats> backends, List<ServerStats> servers) {
    public ProxySnapshot {
        frontends = List.copyOf(frontends);
        backends = List.copyOf(backends);
        servers = List.copyOf(servers);
    }
}

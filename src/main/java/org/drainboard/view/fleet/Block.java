package org.drainboard.view.fleet;

import java.util.List;
import org.drainboard.model.verdict.BackendVerdict;

/** A backend's row on one load balancer and those of its servers, before anything is filtered or sorted. */
record Block(RowFacts backend, List<RowFacts> servers, BackendVerdict verdict) {
    Block {
        servers = List.copyOf(servers);
    }

    String haproxy() {
        return verdict.id().proxy().haproxy();
    }

    Block with(List<RowFacts> chosen) {
        return new Block(backend, chosen, verdict);
    }

    /** The same one level deeper, where the line above says which backend it is. */
    Block within() {
        return new Block(
                backend.named(backend.name().within()),
                servers.stream()
                        .map(server -> server.named(server.name().deeper()))
                        .toList(),
                verdict);
    }

    /** With its servers. */
    int rows() {
        return 1 + servers.size();
    }
}

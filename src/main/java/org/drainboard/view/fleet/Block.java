package org.drainboard.view.fleet;

import java.util.List;

/** A backend's row and those of its servers, before anything is filtered or sorted. */
record Block(RowFacts backend, List<RowFacts> servers) {
    Block {
        servers = List.copyOf(servers);
    }
}

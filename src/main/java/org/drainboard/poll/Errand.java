package org.drainboard.poll;

import java.util.List;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.probe.CheckId;

/** One configured request to one of its targets. */
record Errand(CheckId id, RequestCheck check, To to) {
    /** Where it goes. */
    sealed interface To {
        /** The pools that will have to find a worker for it, as far as they are known. */
        List<PoolTarget> pools();
    }

    record ToPool(PoolTarget pool) implements To {
        @Override
        public List<PoolTarget> pools() {
            return List.of(pool);
        }
    }

    /** To a server, at the {@code host:port} that HAProxy gives. */
    record ToServer(String address, List<PoolTarget> pools) implements To {
        public ToServer {
            pools = List.copyOf(pools);
        }
    }

    record ToFrontend(List<PoolTarget> pools) implements To {
        public ToFrontend {
            pools = List.copyOf(pools);
        }
    }
}

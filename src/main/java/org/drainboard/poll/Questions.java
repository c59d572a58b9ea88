package org.drainboard.poll;

import java.util.Optional;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;

/** How each kind of target is asked; the edge between what is asked when, and the wire. */
interface Questions {
    Asking<ProxySnapshot> proxy(ProxyTarget proxy);

    Asking<PoolStatus> pool(PoolTarget pool);

    /**
     * Climbs as far as it may.
     *
     * @param full why nothing that needs a worker may be asked; empty when all may be
     */
    Ladder ladder(PoolTarget pool, Optional<String> full);

    RequestResult request(Errand errand);
}

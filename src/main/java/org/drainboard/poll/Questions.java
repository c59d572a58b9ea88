package org.drainboard.poll;

import java.time.Duration;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.probe.WebServer;

/**
 * How each kind of target is asked; the edge between what is asked when, and the wire. What may take a worker needs a
 * {@link Gate.Pass}.
 */
interface Questions {
    Asking<ProxySnapshot> proxy(ProxyTarget proxy);

    /**
     * The status page.
     *
     * @param patience how long to wait for the page once connected
     */
    Asking<PoolStatus> page(PoolTarget pool, Duration patience);

    /** Every rung that the ladder may ask by itself. */
    Ladder climb(PoolTarget pool, Gate.Pass pass);

    /** Opens a connection to where the pool takes requests, and closes it. */
    RungResult connect(PoolTarget pool);

    /** The rungs of a web server, which need no PHP. */
    Ladder climb(WebServer server, Gate.Pass pass);

    /** The same, not asked. */
    Ladder leaveOut(WebServer server, String reason);

    RequestResult request(Errand errand, Gate.Pass pass);
}

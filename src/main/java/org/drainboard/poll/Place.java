package org.drainboard.poll;

import org.drainboard.model.PoolId;

/** Where no more than one question of ours may be at a time. */
sealed interface Place {
    /** Wherever it came from, one of the pool's workers has to answer it. */
    record InPool(PoolId pool) implements Place {}

    /** A server by its {@code host:port}, whatever stands behind it. */
    record AtServer(String environment, String address) implements Place {}

    /** HAProxy itself. */
    record AtFrontend(String environment, String host) implements Place {}
}

package org.drainboard.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.drainboard.model.Failure;
import org.drainboard.model.ProxyId;
import org.drainboard.verdict.rules.PoolScene;
import org.jspecify.annotations.Nullable;

/**
 * What a round brought for one HAProxy.
 *
 * @param at when it was read
 * @param fresh whether that reading was not in the round before
 * @param age how old it is
 * @param limit how old it may be to judge by it
 * @param problem why it could not be read since, or null
 * @param pools by name
 */
record Moment(
        ProxyId proxy,
        Instant at,
        boolean fresh,
        Duration age,
        Duration limit,
        @Nullable Failure problem,
        Map<String, PoolScene> pools,
        OurRequests requests) {

    boolean outdated() {
        return age.compareTo(limit) > 0;
    }
}

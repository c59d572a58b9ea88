package org.drainboard.verdict.rules;

import java.time.Duration;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.probe.Ladder;
import org.drainboard.verdict.pool.Occupancy;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a pool behind a server.
 *
 * @param occupancy null when nothing recent enough was read
 * @param age how old that is; zero without one
 * @param problem why the latest exchange failed, or null
 * @param everRead whether its page was ever read
 * @param front what HAProxy holds in front of it
 * @param ladder what it answered to, when that is recent, or null
 * @param ladderAge how old that is; zero without one
 */
public record PoolScene(
        PoolId id,
        PoolTarget target,
        @Nullable Occupancy occupancy,
        Duration age,
        @Nullable Failure problem,
        boolean everRead,
        Front front,
        @Nullable Ladder ladder,
        Duration ladderAge) {
    /** Requests in flight over all servers in front of it ({@code scur}). */
    public long sessions() {
        return front.sessions();
    }
}

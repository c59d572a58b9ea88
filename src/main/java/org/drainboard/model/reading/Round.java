package org.drainboard.model.reading;

import java.time.Instant;
import java.util.Map;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;

/**
 * Everything that is known at one moment. Targets are asked at their own pace, so a reading may stand in several
 * rounds: it is the same one when its time is the same. A target that was never answered yet is not in the map.
 *
 * @param number counts up from 1 without gaps
 */
public record Round(
        long number,
        Instant at,
        Map<ProxyId, Reading<ProxySnapshot>> proxies,
        Map<PoolId, Reading<PoolStatus>> pools,
        Map<PoolId, Reading<Ladder>> ladders,
        Map<CheckId, Reading<RequestResult>> requests) {
    public Round {
        proxies = Map.copyOf(proxies);
        pools = Map.copyOf(pools);
        ladders = Map.copyOf(ladders);
        requests = Map.copyOf(requests);
    }
}

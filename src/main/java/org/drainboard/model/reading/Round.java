package org.drainboard.model.reading;

import java.time.Instant;
import java.util.Map;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.OwnRate;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.WebServer;

/**
 * Everything that is known at one moment. Targets are asked at their own pace, so a reading may stand in several
 * rounds: it is the same one when its time is the same. A target that was never answered yet is not in the map.
 *
 * @param number counts up from 1 without gaps
 * @param webLadders of the web servers behind HAProxy, where the inventory shows that one may be asked
 * @param ours how much this program itself asked lately
 */
public record Round(
        long number,
        Instant at,
        Map<ProxyId, Reading<ProxySnapshot>> proxies,
        Map<PoolId, Reading<PoolStatus>> pools,
        Map<PoolId, Reading<Ladder>> ladders,
        Map<CheckId, Reading<RequestResult>> requests,
        Map<WebServer, Reading<Ladder>> webLadders,
        OwnRate ours) {
    public Round {
        proxies = Map.copyOf(proxies);
        pools = Map.copyOf(pools);
        ladders = Map.copyOf(ladders);
        requests = Map.copyOf(requests);
        webLadders = Map.copyOf(webLadders);
    }

    /** One in which no web server was asked. */
    public Round(
            long number,
            Instant at,
            Map<ProxyId, Reading<ProxySnapshot>> proxies,
            Map<PoolId, Reading<PoolStatus>> pools,
            Map<PoolId, Reading<Ladder>> ladders,
            Map<CheckId, Reading<RequestResult>> requests) {
        this(number, at, proxies, pools, ladders, requests, Map.of(), OwnRate.NONE);
    }
}

package org.drainboard.operate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drainboard.model.ProxyId;

/** One order at a time for each HAProxy, whoever gives it: hand, queue or expiry. Safe for many threads. */
public final class Turns {
    private final Map<ProxyId, Object> turns = new ConcurrentHashMap<>();

    /** What is held from the look before an order to the look after it. */
    Object of(ProxyId proxy) {
        return turns.computeIfAbsent(proxy, _ -> new Object());
    }
}

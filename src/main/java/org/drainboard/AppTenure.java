package org.drainboard;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.drainboard.model.ProxyId;

/**
 * Since when the window has shown the same HAProxy under a name; orders from then on are about what it shows.
 *
 * @param begun when it began to show this inventory
 * @param earlier the HAProxys that it showed before, under another inventory, and since when
 */
record AppTenure(Instant begun, Map<ProxyId, Instant> earlier) {
    AppTenure {
        earlier = Map.copyOf(earlier);
    }

    static AppTenure from(Instant begun) {
        return new AppTenure(begun, Map.of());
    }

    Instant since(ProxyId proxy) {
        return earlier.getOrDefault(proxy, begun);
    }

    /** The one of the next inventory, which begins {@code now}. */
    AppTenure next(AppUnchanged unchanged, Instant now) {
        Map<ProxyId, Instant> kept = new HashMap<>();
        unchanged.proxies().forEach(proxy -> kept.put(proxy, since(proxy)));
        return new AppTenure(now, kept);
    }
}

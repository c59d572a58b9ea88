package org.drainboard.model.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Load balancers and the pools behind them that belong together, such as {@code production}. */
public record Environment(
        String name,
        Access access,
        List<ProxyTarget> proxies,
        List<PoolTarget> pools,
        List<RequestCheck> checks,
        @Nullable Database database) {
    public Environment {
        proxies = List.copyOf(proxies);
        pools = List.copyOf(pools);
        checks = List.copyOf(checks);
    }
}

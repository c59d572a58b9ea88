package org.drainboard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;

/**
 * What still is the same under another inventory: a name alone says nothing, because it may lead to another machine.
 *
 * @param environments those that have exactly the HAProxys they had
 */
record AppUnchanged(Set<String> environments, Set<ProxyId> proxies, Set<PoolId> pools) {
    AppUnchanged {
        environments = Set.copyOf(environments);
        proxies = Set.copyOf(proxies);
        pools = Set.copyOf(pools);
    }

    static AppUnchanged of(Inventory before, Inventory next) {
        return new AppUnchanged(
                same(environments(before), environments(next)),
                same(proxies(before), proxies(next)),
                same(pools(before), pools(next)));
    }

    private static <K, T> Set<K> same(Map<K, T> before, Map<K, T> next) {
        Set<K> same = new HashSet<>();
        next.forEach((id, target) -> {
            if (target.equals(before.get(id))) {
                same.add(id);
            }
        });
        return same;
    }

    private static Map<String, Set<ProxyTarget>> environments(Inventory inventory) {
        Map<String, Set<ProxyTarget>> all = new HashMap<>();
        inventory.environments().forEach(each -> all.put(each.name(), Set.copyOf(each.proxies())));
        return all;
    }

    private static Map<ProxyId, ProxyTarget> proxies(Inventory inventory) {
        Map<ProxyId, ProxyTarget> all = new HashMap<>();
        for (Environment environment : inventory.environments()) {
            environment.proxies().forEach(each -> all.put(new ProxyId(environment.name(), each.name()), each));
        }
        return all;
    }

    private static Map<PoolId, PoolTarget> pools(Inventory inventory) {
        Map<PoolId, PoolTarget> all = new HashMap<>();
        for (Environment environment : inventory.environments()) {
            environment.pools().forEach(each -> all.put(new PoolId(environment.name(), each.name()), each));
        }
        return all;
    }
}

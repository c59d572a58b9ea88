package org.drainboard.view.backend.truth;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drainboard.model.PoolId;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;

/** Which pools stand behind servers, read or not; joined again only when the servers have changed. */
public final class PoolsBehind {
    private record Place(String backend, String server, String address) {}

    private final List<Environment> environments;
    private String environment = "";
    private List<Place> places = List.of();
    private List<PoolId> pools = List.of();

    public PoolsBehind(List<Environment> environments) {
        this.environments = List.copyOf(environments);
    }

    /** The pools of an environment behind these servers, each once, in the inventory's order. */
    public List<PoolId> of(String wanted, List<ServerStats> servers) {
        List<Place> next = servers.stream()
                .map(row -> new Place(row.backend(), row.server(), row.address()))
                .toList();
        if (!wanted.equals(environment) || !next.equals(places)) {
            environment = wanted;
            places = next;
            pools = joined();
        }
        return pools;
    }

    private List<PoolId> joined() {
        Set<PoolId> found = new LinkedHashSet<>();
        for (Environment candidate : environments) {
            if (candidate.name().equals(environment)) {
                candidate.pools().stream()
                        .filter(this::behindAny)
                        .forEach(pool -> found.add(new PoolId(environment, pool.name())));
            }
        }
        return List.copyOf(found);
    }

    private boolean behindAny(PoolTarget pool) {
        return places.stream().anyMatch(place -> pool.standsBehind(place.backend(), place.server(), place.address()));
    }
}

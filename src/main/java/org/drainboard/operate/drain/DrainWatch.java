package org.drainboard.operate.drain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;

/**
 * Follows every server that is in drain or maint by order, its own or one that it inherits, from round to round. Time
 * comes from the rounds alone. Safe for many threads.
 */
public final class DrainWatch {
    /** What orchestrators give a process to end, commonly. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    /** An order that got lost is shown this long; it must be noticed, but not for ever. */
    static final Duration LOST_SHOWN = Duration.ofMinutes(10);

    private final Inventory inventory;
    private final Duration grace;
    private final Map<ServerId, OneDrain> drains = new LinkedHashMap<>();
    private final Map<ProxyId, ProxyProcess> processes = new HashMap<>();

    public DrainWatch(Inventory inventory) {
        this(inventory, GRACE);
    }

    /** @param grace how long a drain may take before a person should decide */
    public DrainWatch(Inventory inventory, Duration grace) {
        this.inventory = inventory;
        this.grace = grace;
    }

    /**
     * Tells of an order of this program that was read back, so that its loss is noticed and its readings count from then
     * on. Making a server ready ends the watch.
     */
    public synchronized void ordered(Action action, Instant verified) {
        if (action.change() instanceof Change.State(ServerState state)) {
            if (state == ServerState.READY) {
                drains.remove(action.server());
            } else {
                drains.computeIfAbsent(action.server(), id -> drain(id, verified))
                        .verified(verified);
            }
        }
    }

    /**
     * Tells of an order from before this watch. Where the server is back in use it tells nothing: whoever watched then has
     * said that it got lost.
     */
    public synchronized void recalled(Action action, Instant verified, Round now) {
        Sighting sighting = sightings(now).get(action.server());
        if (sighting != null && out(sighting.row())) {
            ordered(action, verified);
        }
    }

    /** Gives one drain another grace period, counted from its begin. */
    public synchronized void grace(ServerId server, Duration other) {
        Optional.ofNullable(drains.get(server)).ifPresent(drain -> drain.grace(other));
    }

    /** Gives one drain more time from a moment on: keep waiting. */
    public synchronized void keepWaiting(ServerId server, Instant now, Duration more) {
        Optional.ofNullable(drains.get(server)).ifPresent(drain -> drain.deadline(now.plus(more)));
    }

    /** Takes a judgement; returns how far each drain is, in the order in which they were seen. */
    public synchronized List<DrainProgress> note(Judgement judgement) {
        Round round = judgement.round();
        Map<ServerId, Sighting> seen = sightings(round);
        seen.forEach((id, sighting) -> {
            if (out(sighting.row()) && !drains.containsKey(id)) {
                drains.put(id, drain(id, sighting.reading().since()));
            }
        });
        List<DrainProgress> all = new ArrayList<>();
        drains.values().removeIf(drain -> {
            Optional<DrainProgress> progress = drain.note(round, seen.get(drain.id()), pools(drain.id(), seen, round));
            progress.ifPresent(all::add);
            return progress.isEmpty();
        });
        round.proxies()
                .forEach((proxy, reading) ->
                        reading.latest().ifPresent(snapshot -> processes.put(proxy, snapshot.process())));
        return all;
    }

    private OneDrain drain(ServerId id, Instant begun) {
        return new OneDrain(id, begun, grace, processes.get(id.backend().proxy()));
    }

    /** Whether it is out by order, its own or the one of the server that it tracks. */
    static boolean out(ServerStats row) {
        return row.admin().drain()
                || row.admin().flags().contains(AdminFlag.FORCED_MAINT)
                || row.admin().flags().contains(AdminFlag.INHERITED_MAINT);
    }

    /** A server's row, with the reading and the process that it comes from. */
    record Sighting(ServerStats row, Reading<ProxySnapshot> reading, ProxySnapshot snapshot) {}

    private static Map<ServerId, Sighting> sightings(Round round) {
        Map<ServerId, Sighting> all = new HashMap<>();
        round.proxies()
                .forEach((proxy, reading) -> reading.latest()
                        .ifPresent(snapshot -> snapshot.servers()
                                .forEach(row -> all.put(
                                        new ServerId(new BackendId(proxy, row.backend()), row.server()),
                                        new Sighting(row, reading, snapshot)))));
        return all;
    }

    private List<PoolBehind> pools(ServerId id, Map<ServerId, Sighting> seen, Round round) {
        Sighting own = seen.get(id);
        ProxyId proxy = id.backend().proxy();
        return inventory.environments().stream()
                .filter(environment -> environment.name().equals(proxy.environment()))
                .findFirst()
                .map(environment ->
                        own == null ? List.<PoolBehind>of() : PoolBehind.of(environment, id, own.row(), seen, round))
                .orElse(List.of());
    }
}

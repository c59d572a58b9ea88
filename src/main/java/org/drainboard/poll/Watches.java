package org.drainboard.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.OwnRate;
import org.drainboard.model.reading.Reading;

/** A watch for every target that the inventory names. */
final class Watches {
    /** Often enough to see a change within a few polls; a climb takes a worker for a moment at three of its rungs. */
    private static final Duration LADDER_EVERY = Duration.ofSeconds(5);

    /** Connect, handshake, ping, status page. */
    private static final int RUNGS = 4;

    private final Inventory inventory;
    private final Questions questions;
    private final Time time;
    private final RandomGenerator random;
    private final Ration ration;
    private final Leftovers leftovers;
    private final Gate gate;
    private final PageWatches pages;
    private final Map<ProxyId, Watch<ProxySnapshot>> proxies = new LinkedHashMap<>();
    private final Map<PoolId, Watch<Ladder>> ladders = new LinkedHashMap<>();

    Watches(Inventory inventory, Questions questions, Time time, RandomGenerator random) {
        this.inventory = inventory;
        this.questions = questions;
        this.time = time;
        this.random = random;
        this.ration = ration(inventory, time);
        this.leftovers = new Leftovers(time);
        this.gate = new Gate(time, ration, leftovers);
        this.pages = new PageWatches(inventory.poll(), questions, time, gate, leftovers);
        for (Environment environment : inventory.environments()) {
            environment.proxies().forEach(proxy -> add(environment, proxy));
            environment.pools().forEach(pool -> add(environment, pool));
        }
    }

    private static Ration ration(Inventory inventory, Time time) {
        Integer ours = inventory.poll().ours();
        int pools = inventory.environments().stream()
                .mapToInt(environment -> environment.pools().size())
                .sum();
        return new Ration(ours == null ? Ration.boundFor(pools) : ours, time);
    }

    Stream<Watch<?>> all() {
        return Stream.of(proxies, pages.all(), ladders).flatMap(each -> each.values().stream());
    }

    /** A watch that is not part of the set; its pauses are random on their own. */
    <T> Watch<T> watch(Target<T> target) {
        return new Watch<>(target, time, ownRandom());
    }

    /**
     * The door to some pools.
     *
     * @param places these pools, and where else no other question of ours may be under way
     * @param count of the questions that will be put, one after another
     */
    Gate.Leave enter(Set<PoolId> known, Set<Place> places, int count) throws InterruptedException {
        pages.awaitFirst(known);
        return gate.enter(places, count, inventory.poll().deadline(), () -> pages.against(known));
    }

    Duration ladderEvery() {
        Duration every = inventory.poll().every();
        return every.compareTo(LADDER_EVERY) > 0 ? every : LADDER_EVERY;
    }

    /** The latest snapshots of an environment, as far as there are any. */
    List<ProxySnapshot> snapshots(Environment environment) {
        return snapshots(environment.name());
    }

    List<ProxySnapshot> snapshots(String environment) {
        List<ProxySnapshot> snapshots = new ArrayList<>();
        proxies.forEach((id, watch) -> {
            if (id.environment().equals(environment)) {
                watch.reading().flatMap(Reading::latest).ifPresent(snapshots::add);
            }
        });
        return snapshots;
    }

    Map<ProxyId, Watch<ProxySnapshot>> proxies() {
        return proxies;
    }

    PageWatches pages() {
        return pages;
    }

    OwnRate ours() {
        return ration.rate();
    }

    /** The pools' ladders so far, with what others ask of the same pools. */
    Map<PoolId, Reading<Ladder>> ladders(RequestWatches requests) {
        Map<PoolId, Reading<Ladder>> whole = new HashMap<>();
        for (Environment environment : inventory.environments()) {
            for (PoolTarget pool : environment.pools()) {
                PoolId id = new PoolId(environment.name(), pool.name());
                Watch<Ladder> ladder = ladders.get(id);
                if (ladder != null) {
                    ladder.reading()
                            .ifPresent(climbed ->
                                    whole.put(id, WholeLadder.of(pool, climbed, pages.seen(id), requests.to(id))));
                }
            }
        }
        return whole;
    }

    private void add(Environment environment, ProxyTarget proxy) {
        ProxyId id = new ProxyId(environment.name(), proxy.name());
        proxies.put(id, watch(Target.free(id.toString(), inventory.poll().every(), questions.proxy(proxy))));
    }

    private void add(Environment environment, PoolTarget pool) {
        PoolId id = new PoolId(environment.name(), pool.name());
        pages.add(id, pool, ownRandom());
        if (pool.listen() != null) {
            Set<Place> places = Set.of(new Place.InPool(id));
            ladders.put(
                    id,
                    watch(new Target<>(
                            id + " ladder",
                            Cadence.of(ladderEvery()).atMost(ladderEvery()),
                            () -> enter(Set.of(id), places, RUNGS),
                            new Climb(id, pool, questions, leftovers, ration, time),
                            Health::well,
                            null)));
        }
    }

    private RandomGenerator ownRandom() {
        return new Random(random.nextLong());
    }
}

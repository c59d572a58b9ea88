package org.drainboard.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;

/** A watch for every target that the inventory names. */
final class Watches {
    /** A ladder takes four connections at most, and a worker for a moment at three of them. */
    private static final Duration LADDER_EVERY = Duration.ofSeconds(5);

    private final Inventory inventory;
    private final Questions questions;
    private final Time time;
    private final RandomGenerator random;
    private final Turns turns = new Turns();
    private final Map<ProxyId, Watch<ProxySnapshot>> proxies = new LinkedHashMap<>();
    private final Map<PoolId, Watch<PoolStatus>> pools = new LinkedHashMap<>();
    private final Map<PoolId, Watch<Ladder>> ladders = new LinkedHashMap<>();

    Watches(Inventory inventory, Questions questions, Time time, RandomGenerator random) {
        this.inventory = inventory;
        this.questions = questions;
        this.time = time;
        this.random = random;
        for (Environment environment : inventory.environments()) {
            environment.proxies().forEach(proxy -> add(environment, proxy));
            environment.pools().forEach(pool -> add(environment, pool));
        }
    }

    Stream<Watch<?>> all() {
        return Stream.of(proxies, pools, ladders).flatMap(each -> each.values().stream());
    }

    Turns turns() {
        return turns;
    }

    /** A watch that is not part of the set; its pauses are random on their own. */
    <T> Watch<T> watch(String name, Duration every, Asking<T> asking, Predicate<T> well) {
        return new Watch<>(new Target<>(name, every, asking, well), time, new Random(random.nextLong()));
    }

    /** The latest snapshots of an environment, as far as there are any. */
    List<ProxySnapshot> snapshots(Environment environment) {
        List<ProxySnapshot> snapshots = new ArrayList<>();
        for (ProxyTarget proxy : environment.proxies()) {
            Objects.requireNonNull(proxies.get(new ProxyId(environment.name(), proxy.name())))
                    .reading()
                    .flatMap(Reading::latest)
                    .ifPresent(snapshots::add);
        }
        return snapshots;
    }

    /**
     * Why a pool may not be asked for a worker, if so. Waits for the first word from its status page, for twice the
     * deadline at most, so as not to overtake it: without, the first question of ours could meet a full pool.
     */
    Optional<String> full(String environment, PoolTarget pool) throws InterruptedException {
        Watch<PoolStatus> watch = Objects.requireNonNull(pools.get(new PoolId(environment, pool.name())));
        watch.awaitFirst(inventory.poll().deadline().multipliedBy(2));
        return Fullness.of(pool, watch.reading());
    }

    /** What is known now. */
    Round round(long number, RequestWatches requests) {
        return new Round(
                number,
                time.instant(),
                readings(proxies),
                readings(pools),
                ladders(requests),
                readings(requests.current()));
    }

    private void add(Environment environment, ProxyTarget proxy) {
        ProxyId id = new ProxyId(environment.name(), proxy.name());
        proxies.put(id, watch(id.toString(), inventory.poll().every(), questions.proxy(proxy), _ -> true));
    }

    private void add(Environment environment, PoolTarget pool) {
        PoolId id = new PoolId(environment.name(), pool.name());
        Duration every = inventory.poll().every();
        pools.put(id, watch(id.toString(), every, questions.pool(pool), _ -> true));
        if (pool.listen() != null) {
            Asking<Ladder> climb = () -> questions.ladder(pool, full(environment.name(), pool));
            Duration ladderEvery = every.compareTo(LADDER_EVERY) > 0 ? every : LADDER_EVERY;
            ladders.put(id, watch(id + " ladder", ladderEvery, turns.at(id, climb), Health::well));
        }
    }

    private Map<PoolId, Reading<Ladder>> ladders(RequestWatches requests) {
        Map<PoolId, Reading<Ladder>> whole = new HashMap<>();
        for (Environment environment : inventory.environments()) {
            for (PoolTarget pool : environment.pools()) {
                PoolId id = new PoolId(environment.name(), pool.name());
                Watch<Ladder> ladder = ladders.get(id);
                Watch<PoolStatus> page = pools.get(id);
                if (ladder != null && page != null) {
                    ladder.reading()
                            .ifPresent(climbed ->
                                    whole.put(id, WholeLadder.of(pool, climbed, page.seen(), requests.to(id))));
                }
            }
        }
        return whole;
    }

    private static <K, T> Map<K, Reading<T>> readings(Map<K, Watch<T>> watches) {
        Map<K, Reading<T>> known = new HashMap<>();
        watches.forEach((id, watch) -> watch.reading().ifPresent(reading -> known.put(id, reading)));
        return known;
    }
}

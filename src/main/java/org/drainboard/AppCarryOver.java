package org.drainboard;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;

/**
 * What was known under one inventory, shown until the first round of the next: without it the screen would be blank for
 * a moment, and in it nothing may look fresh.
 */
final class AppCarryOver {
    private static final Failure NOT_AGAIN = new Failure(
            Failure.Kind.INTERRUPTED, "the inventory was read anew, and this target has not been asked since");

    private AppCarryOver() {}

    static Judgement of(Judgement last, Inventory next) {
        Set<ProxyId> proxies =
                next.environments().stream().flatMap(AppCarryOver::proxies).collect(Collectors.toSet());
        Set<PoolId> pools =
                next.environments().stream().flatMap(AppCarryOver::pools).collect(Collectors.toSet());
        Round round = last.round();
        return new Judgement(
                new Round(
                        round.number(),
                        round.at(),
                        aged(round.proxies(), proxies),
                        aged(round.pools(), pools),
                        aged(round.ladders(), pools),
                        Map.of(),
                        Map.of(),
                        round.ours()),
                last.backends().stream()
                        .filter(backend -> proxies.contains(backend.id().proxy()))
                        .toList(),
                last.missing());
    }

    private static Stream<ProxyId> proxies(Environment environment) {
        return environment.proxies().stream().map(proxy -> new ProxyId(environment.name(), proxy.name()));
    }

    private static Stream<PoolId> pools(Environment environment) {
        return environment.pools().stream().map(pool -> new PoolId(environment.name(), pool.name()));
    }

    private static <K, T> Map<K, Reading<T>> aged(Map<K, Reading<T>> readings, Set<K> wanted) {
        Map<K, Reading<T>> old = new HashMap<>();
        readings.forEach((id, reading) -> {
            if (wanted.contains(id)) {
                old.put(
                        id,
                        reading instanceof Reading.Fresh<T>(T value, var at, var _)
                                ? new Reading.Stale<>(value, at, NOT_AGAIN)
                                : reading);
            }
        });
        return old;
    }
}

package org.drainboard.verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.MissingTarget;
import org.jspecify.annotations.Nullable;

/**
 * Lists every target of the inventory whose latest exchange failed or that never answered, and every name that HAProxy
 * does not know, in inventory order.
 */
final class MissingTargets {
    private MissingTargets() {}

    static List<MissingTarget> of(Inventory inventory, Round round) {
        List<MissingTarget> missing = new ArrayList<>();
        for (Environment environment : inventory.environments()) {
            environment.proxies().forEach(proxy -> {
                ProxyId id = new ProxyId(environment.name(), proxy.name());
                add(missing, "HAProxy " + id, round.proxies().get(id), round);
            });
            environment.pools().forEach(pool -> {
                PoolId id = new PoolId(environment.name(), pool.name());
                add(missing, "pool " + id, round.pools().get(id), round);
            });
            missing.addAll(DanglingNames.of(environment, round));
        }
        return missing;
    }

    private static void add(List<MissingTarget> missing, String target, @Nullable Reading<?> reading, Round round) {
        switch (reading) {
            case null -> missing.add(new MissingTarget(target, "has not answered yet"));
            case Reading.Fresh<?> _ -> {}
            case Reading.Stale<?>(var _, var at, Failure failure) -> {
                double age = Duration.between(at, round.at()).toMillis() / 1000.0;
                String old = String.format(Locale.ROOT, "; last read %.1f s ago", age);
                missing.add(new MissingTarget(target, failure.message() + old));
            }
            case Reading.Missing<?>(Failure failure, var _) ->
                missing.add(new MissingTarget(target, failure.message()));
        }
    }
}

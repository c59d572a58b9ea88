package org.drainboard.view.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.WorkerUse;
import org.jspecify.annotations.Nullable;

/**
 * Finds the readings behind a row, and how old the oldest of them is. A pool that was never read does not make the rest
 * of the row old: it is missing from the row, and the workers say so.
 */
final class Ages {
    private final Round round;

    Ages(Round round) {
        this.round = round;
    }

    Freshness of(ProxyId proxy, @Nullable WorkerUse use) {
        Reading<?> own = round.proxies().get(proxy);
        boolean lost = own == null || own instanceof Reading.Missing<?>;
        Freshness result = with(new Freshness(Instant.MAX, lost, ""), proxy.haproxy(), own);
        List<PoolId> pools = use == null ? List.of() : use.pools();
        Map<PoolId, ? extends Reading<?>> readings = round.pools();
        for (PoolId pool : pools) {
            result = with(result, pool.pool(), readings.get(pool));
        }
        return Instant.MAX.equals(result.oldest()) ? new Freshness(null, true, result.explained()) : result;
    }

    private static Freshness with(Freshness soFar, String name, @Nullable Reading<?> reading) {
        String before = soFar.explained().isEmpty() ? "" : soFar.explained() + "\n";
        Instant oldest = soFar.oldest();
        return switch (reading) {
            case null -> new Freshness(oldest, soFar.failing(), before + name + ": not read yet");
            case Reading.Missing<?> missing ->
                new Freshness(
                        oldest,
                        soFar.failing(),
                        before + name + ": " + missing.failure().message());
            case Reading.Fresh<?> fresh ->
                new Freshness(older(oldest, fresh.at()), soFar.failing(), before + name + ": read");
            case Reading.Stale<?> stale ->
                new Freshness(
                        older(oldest, stale.at()),
                        true,
                        before + name + ": old, " + stale.failure().message());
        };
    }

    private static Instant older(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}

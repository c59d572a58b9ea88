package org.drainboard.operate.drain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What PHP still runs for a server, over all pools behind it. Where a pool serves this server alone, that is what its
 * workers run and what waits for one. Where it also serves others, only this is certain: what began after the server's
 * last session had ended, and after the pool's queue was seen empty, is not for this server. Not thread-safe.
 */
final class WorkersLeft {
    /** By how much a page's durations and our clock may disagree. */
    private static final Duration SLACK = Duration.ofMillis(500);

    private final Map<PoolId, Instant> clear = new HashMap<>();
    private final Trend trend = new Trend();

    /**
     * What is left.
     *
     * @param running what the workers run, the oldest first; of pools that serve this server alone
     */
    record Left(Remaining remaining, List<RunningRequest> running) {
        Left {
            running = List.copyOf(running);
        }
    }

    /** Of one pool. */
    private sealed interface Of {}

    private record Counted(long count, Instant at, boolean fresh, List<RunningRequest> running) implements Of {}

    private record AtMost(long count, Instant at, boolean fresh, String reason) implements Of {}

    private record Nobody(String reason) implements Of {}

    /**
     * Takes what is known now.
     *
     * @param quiet since when the server has had no session, or null while it has some
     * @param verified readings that began before do not count
     */
    Left note(List<PoolBehind> pools, @Nullable Instant quiet, Instant verified, Instant now) {
        if (pools.isEmpty()) {
            return new Left(
                    new Remaining.Unknown("no pool is joined with it in the inventory: nobody can tell what PHP still"
                            + " runs for it; add serves: to its pool"),
                    List.of());
        }
        if (quiet == null) {
            clear.clear();
        }
        List<Of> all =
                pools.stream().map(pool -> of(pool, quiet, verified, now)).toList();
        List<RunningRequest> running = new ArrayList<>();
        all.forEach(each -> {
            if (each instanceof Counted counted) {
                running.addAll(counted.running());
            }
        });
        return new Left(sum(all), running);
    }

    void restart() {
        clear.clear();
        trend.clear();
    }

    private Of of(PoolBehind pool, @Nullable Instant quiet, Instant verified, Instant now) {
        Reading<PoolStatus> reading = pool.reading().orElse(null);
        return switch (reading) {
            case null -> new Nobody("pool " + pool.target().name() + " has not been read yet");
            case Reading.Missing<PoolStatus>(Failure failure, Instant _) ->
                new Nobody("pool " + pool.target().name() + " cannot be read: " + failure.message());
            case Reading.Stale<PoolStatus>(PoolStatus status, Instant at, Failure _) ->
                of(pool, status, at, at, false, quiet);
            case Reading.Fresh<PoolStatus>(PoolStatus status, Instant at, Duration took) -> {
                Instant begun = at.minus(took);
                boolean counts = begun.isAfter(verified) && (quiet == null || begun.isAfter(quiet));
                yield of(pool, status, at, begun, counts && !Age.old(at, now), quiet);
            }
        };
    }

    private Of of(
            PoolBehind pool, PoolStatus status, Instant at, Instant begun, boolean fresh, @Nullable Instant quiet) {
        if (!(status.workers() instanceof Workers.Listed(List<Worker> all))) {
            return new Nobody("the process list of pool " + pool.target().name() + " cannot be read");
        }
        BusyWorkers workers = new BusyWorkers(pool.target());
        List<Worker> busy = workers.among(all);
        Long queue = status.listenQueue();
        long waiting = queue == null ? 0 : queue;
        if (pool.sharers().isEmpty()) {
            return new Counted(busy.size() + waiting, at, fresh, workers.requests(busy));
        }
        if (quiet == null) {
            return new Nobody(pool.sharing() + ": told once no session is left");
        }
        boolean emptied = pool.target().statusAtListen()
                || (queue != null
                        ? queue == 0
                        : all.stream().anyMatch(worker -> worker.state().free()));
        if (fresh && emptied) {
            clear.putIfAbsent(pool.id(), begun);
        }
        Instant last = clear.get(pool.id());
        long count = last == null
                ? busy.size() + waiting
                : BusyWorkers.from(last, busy, begun, SLACK).size();
        return count == 0
                ? new Counted(0, at, fresh && last != null, List.of())
                : new AtMost(count, at, fresh, pool.sharing());
    }

    private Remaining sum(List<Of> all) {
        long count = 0;
        Instant at = null;
        boolean fresh = true;
        String reason = null;
        for (Of each : all) {
            switch (each) {
                case Nobody(String why) -> {
                    trend.clear();
                    return new Remaining.Unknown(why);
                }
                case Counted counted -> {
                    count += counted.count();
                    at = earlier(at, counted.at());
                    fresh &= counted.fresh();
                }
                case AtMost most -> {
                    count += most.count();
                    at = earlier(at, most.at());
                    fresh &= most.fresh();
                    reason = most.reason();
                }
            }
        }
        Instant read = at == null ? Instant.EPOCH : at;
        if (reason != null) {
            trend.clear();
            return new Remaining.AtMost(count, read, fresh, reason);
        }
        trend.add(read, count);
        return new Remaining.Known(count, read, fresh, trend.perSecond(), trend.eta());
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}

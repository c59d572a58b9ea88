package org.drainboard.poll;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drainboard.model.PoolId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Questions of ours that were given up and may still wait in a pool's backlog, or run: PHP-FPM does not notice that
 * nobody waits for the answer. Such a one counts as under way until the status page shows that it is gone, or for 30 s.
 *
 * <p>It is gone when, on a page that was asked for after it was given up,
 *
 * <ul>
 *   <li>one of the pool's own workers served that page, because workers take connections in the order of their coming;
 *   <li>or a worker is free, because then nothing waits;
 *   <li>or the pool has accepted as many connections as waited when the first such page was read;
 * </ul>
 *
 * and no worker is seen to run it: the same path, for as long as it has been under way.
 */
final class Leftovers {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** The page is what shows that a leftover is gone, so it is not held back for long. */
    private static final Duration PAGE_LONGEST = Duration.ofSeconds(5);

    /** What a worker's own clock may be behind the moment at which we began to connect. */
    private static final Duration SLACK = Duration.ofMillis(500);

    private final Time time;
    private final Map<PoolId, Leftover> left = new HashMap<>();

    /**
     * One that was given up.
     *
     * @param begun when it was put
     * @param givenUp when it was given up
     * @param sure whether it must be in this pool; through HAProxy it may be in another
     * @param path what it asks for, or null when it runs no script
     * @param due how many connections the pool will have accepted when it is gone, or null before the first page
     */
    private record Leftover(
            long begun,
            long givenUp,
            boolean sure,
            @Nullable String path,
            @Nullable Long due) {
        Leftover due(long accepted) {
            return new Leftover(begun, givenUp, sure, path, accepted);
        }
    }

    Leftovers(Time time) {
        this.time = time;
    }

    /**
     * Remembers one that is given up now.
     *
     * @param begun when it was put, by {@link Time#nanos()}
     */
    synchronized void add(PoolId pool, long begun, boolean sure, @Nullable String path) {
        left.put(pool, new Leftover(begun, time.nanos(), sure, path, null));
    }

    /** Why no other may be put, if so. */
    synchronized Optional<String> in(PoolId pool) {
        return Optional.ofNullable(left.get(pool))
                .filter(each -> time.since(each.givenUp).compareTo(LONGEST) < 0)
                .map(each -> "a request of ours, given up "
                        + time.since(each.givenUp).toSeconds() + " s ago, may still wait in pool " + pool.pool());
    }

    /** How long the status page of a pool, served by its own workers, is still held back. */
    synchronized Duration holdsPage(PoolId pool) {
        Leftover one = left.get(pool);
        Duration rest = one == null || !one.sure ? Duration.ZERO : PAGE_LONGEST.minus(time.since(one.givenUp));
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    /**
     * Takes the word of a status page.
     *
     * @param begun when it was asked for
     * @param byWorker whether one of the pool's own workers served it
     */
    synchronized void saw(PoolId pool, PoolStatus page, long begun, boolean byWorker) {
        Leftover one = left.get(pool);
        if (one == null || begun - one.givenUp < 0 || runs(page, one)) {
            return;
        }
        if (byWorker || idle(page) || (one.due != null && page.accepted() >= one.due)) {
            left.remove(pool);
        } else if (one.due == null) {
            Long queue = page.listenQueue();
            left.put(pool, one.due(page.accepted() + Math.max(1, queue == null ? 1 : queue)));
        }
    }

    private static boolean idle(PoolStatus page) {
        return switch (page.workers()) {
            case Workers.Listed(List<Worker> all) ->
                all.stream().anyMatch(worker -> worker.state().free());
            case Workers.Unreadable _ -> page.aggregates().idle() > 0;
        };
    }

    private boolean runs(PoolStatus page, Leftover one) {
        return one.path != null
                && page.workers() instanceof Workers.Listed(List<Worker> all)
                && all.stream().anyMatch(worker -> runs(worker, one));
    }

    private boolean runs(Worker worker, Leftover one) {
        WorkerRequest request = worker.request();
        Duration lasting = worker.duration();
        return !worker.state().free()
                && request != null
                && request.path().equals(one.path)
                && lasting != null
                && lasting.plus(SLACK).compareTo(time.since(one.begun)) >= 0;
    }
}

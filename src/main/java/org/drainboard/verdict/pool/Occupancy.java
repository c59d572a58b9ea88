package org.drainboard.verdict.pool;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the workers of one pool do, over the readings so far.
 *
 * @param at when the latest reading was complete
 * @param compared whether there were two readings that could be compared; without, progress is not known
 * @param idle free to take a request
 * @param progressing busy with a request that is new or not overdue
 * @param stalled busy with the same request in two readings or more, and overdue
 * @param spawnable workers that may still be started, as far as the inventory tells
 * @param openEnded it may start more workers, and how many is not known: the inventory has no {@code max_children}, and
 *     the page says that the pool never wanted more than it may have
 * @param onDemand workers start only when requests come
 * @param accepted connections accepted since the reading before
 * @param gap time since the reading before; zero for the first
 * @param listenQueue connections waiting for a worker, or null when it cannot be known
 * @param usual how long requests usually take, or null when too few were seen
 * @param climb that workers get stuck one after another, or null
 * @param caveat why the process list could not be used and the page's own sums were, or null
 */
public record Occupancy(
        Instant at,
        boolean compared,
        int idle,
        int progressing,
        Stalled stalled,
        int spawnable,
        boolean openEnded,
        boolean onDemand,
        long accepted,
        Duration gap,
        @Nullable Long listenQueue,
        @Nullable Duration usual,
        @Nullable Climb climb,
        @Nullable String caveat) {

    /** Workers that are stuck. */
    public int stuck() {
        return stalled.workers();
    }

    /** Those of the stuck that a kept connection holds. */
    public int pinned() {
        return stalled.pinned();
    }

    /** How long the oldest stuck request runs, or null without one. */
    public @Nullable Duration oldest() {
        return stalled.oldest();
    }

    /** The same of the youngest stuck request. */
    public @Nullable Duration youngest() {
        return stalled.youngest();
    }

    /** What most of the stuck workers run, or null. */
    public @Nullable String script() {
        return stalled.script();
    }

    /** All workers that there may be. */
    public int total() {
        return idle + progressing + stuck() + spawnable;
    }

    /** Workers that take a request now. */
    public int free() {
        return idle + spawnable;
    }

    /** Workers that take a request now or soon. */
    public int usable() {
        return total() - stuck();
    }

    /** Every worker that there may be is stuck. */
    public boolean saturated() {
        return compared && stuck() > 0 && usable() == 0;
    }

    /** Requests get through: a worker is free, or busy ones are seen to take turns. */
    public boolean moving() {
        return free() > 0 || (compared && progressing > 0);
    }
}

package org.drainboard.verdict.pool;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.verdict.StuckGroup;
import org.jspecify.annotations.Nullable;

/**
 * The stuck workers of a pool.
 *
 * @param workers how many
 * @param settled those that have been at it for 3 s or more
 * @param pinned those that read headers: held by a kept connection that sends nothing
 * @param oldest how long the oldest stuck request runs, or null without one
 * @param youngest the same of the youngest
 * @param groups what they run, the largest first; empty when the process list could not be used
 * @param onset when most of those that are not pinned began, or null when there is none or the list could not be used
 */
public record Stalled(
        int workers,
        int settled,
        int pinned,
        @Nullable Duration oldest,
        @Nullable Duration youngest,
        List<StuckGroup> groups,
        @Nullable Onset onset) {
    private static final Duration SETTLED = Duration.ofSeconds(3);

    public static final Stalled NONE = new Stalled(0, 0, 0, null, null, List.of(), null);

    public Stalled {
        groups = List.copyOf(groups);
    }

    /** @param stuck the shortest first */
    static Stalled of(List<Held> stuck, Instant at) {
        if (stuck.isEmpty()) {
            return NONE;
        }
        List<Held> running = stuck.stream()
                .filter(each -> each.worker().state() != WorkerState.READING_HEADERS)
                .toList();
        return new Stalled(
                stuck.size(),
                (int) stuck.stream()
                        .filter(each -> each.lasting().compareTo(SETTLED) >= 0)
                        .count(),
                stuck.size() - running.size(),
                stuck.getLast().lasting(),
                stuck.getFirst().lasting(),
                StuckGroups.of(stuck),
                Onset.of(running.stream().map(each -> at.minus(each.lasting()))));
    }

    /** What most of them run, or null when that is not known. */
    @Nullable String script() {
        return StuckGroups.scriptOfMost(groups);
    }
}

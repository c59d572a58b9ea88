package org.drainboard.view.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.drainboard.model.Spans;
import org.drainboard.view.text.Counts;
import org.jspecify.annotations.Nullable;

/**
 * How old the numbers of a row are.
 *
 * @param oldest when the oldest of the readings behind the row was made; null when there is none
 * @param failing the latest exchange with one of them failed
 * @param explained each reading by name, for the tooltip
 */
public record Freshness(@Nullable Instant oldest, boolean failing, String explained) {
    /** Older than this is stale even when nobody said that an exchange failed. */
    static final Duration LIMIT = Duration.ofSeconds(5);
    /** As many as a tooltip holds. */
    private static final int NAMED = 8;

    /** Of several load balancers together: as old as the oldest, and failing as soon as one is. */
    static Freshness together(List<Freshness> all) {
        Instant oldest = all.stream()
                .map(Freshness::oldest)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        String failing = all.stream()
                .filter(each -> each.failing)
                .map(Freshness::explained)
                .limit(NAMED)
                .collect(Collectors.joining("\n"));
        String explained = failing.isEmpty() ? "all " + all.size() + " load balancers: read" : failing;
        return new Freshness(oldest, all.stream().anyMatch(Freshness::failing), explained);
    }

    /** Whether the row must look stale at {@code now}; from the future, as after a clock was set back, is as bad as old. */
    public boolean stale(Instant now) {
        return failing || oldest == null || Duration.between(oldest, now).abs().compareTo(LIMIT) > 0;
    }

    String text(Instant now) {
        return oldest == null ? Counts.UNKNOWN : Spans.age(oldest, now);
    }
}

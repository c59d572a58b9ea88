package org.drainboard.model.haproxy;

import org.jspecify.annotations.Nullable;

/** A frontend row of {@code show stat}. */
public record FrontendStats(
        String name,
        Mode mode,
        String status,
        long sessions,
        long sessionRate,
        @Nullable ResponseCounters responses) {}

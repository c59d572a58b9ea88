package org.drainboard.model.haproxy;

import org.jspecify.annotations.Nullable;

/**
 * What a server or backend carries right now.
 *
 * @param sessions requests in flight ({@code scur})
 * @param queue requests waiting in HAProxy's own queue ({@code qcur}); moves only with {@code maxconn}
 * @param limit most sessions at a time ({@code slim}), or null without a limit
 * @param idleConnections kept connections without a request ({@code srv_icur}), or null before HAProxy 2.0
 * @param rate new sessions in the last second ({@code rate})
 * @param times averages over the last 1024 completed requests, so they stand still during a stall
 */
public record Load(
        long sessions,
        long queue,
        @Nullable Long limit,
        @Nullable Long idleConnections,
        long rate,
        Times times) {
    /** Averages in milliseconds, or null where HAProxy gives none. */
    public record Times(
            @Nullable Long queue,
            @Nullable Long connect,
            @Nullable Long response,
            @Nullable Long total) {}
}

package org.drainboard.verdict.rules;

import org.jspecify.annotations.Nullable;

/**
 * What HAProxy holds in front of a pool, over all of its servers there.
 *
 * @param sessions requests in flight ({@code scur})
 * @param idleConnections kept connections without a request ({@code srv_icur}), or null when a version does not say
 * @param whole whether every HAProxy of the environment was read lately; without, there may be more than these
 */
public record Front(long sessions, @Nullable Long idleConnections, boolean whole) {
    public static final Front EMPTY = new Front(0, 0L, true);

    public Front and(long moreSessions, @Nullable Long moreIdle) {
        Long idle = idleConnections == null || moreIdle == null ? null : (Long) (idleConnections + moreIdle);
        return new Front(sessions + moreSessions, idle, whole);
    }

    public Front partly() {
        return new Front(sessions, idleConnections, false);
    }
}

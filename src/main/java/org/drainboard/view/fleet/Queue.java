package org.drainboard.view.fleet;

import org.drainboard.view.text.Counts;
import org.jspecify.annotations.Nullable;

/**
 * Who waits: in HAProxy's own queue, and before the pool.
 *
 * @param haproxy null if unknown
 * @param pool null if unknown, as it always is for a pool on a unix socket
 */
public record Queue(@Nullable Long haproxy, @Nullable Long pool) {
    /** The sum, {@code 3+?} when only one part is known and not 0, or {@code ?}: an unknown queue is not an empty one. */
    String text() {
        if (haproxy != null && pool != null) {
            return Counts.text(haproxy + pool);
        }
        Long known = haproxy != null ? haproxy : pool;
        return known == null || known == 0 ? Counts.UNKNOWN : Counts.text(known) + "+?";
    }

    /** What is known of it, to sort by. */
    long known() {
        return (haproxy == null ? 0 : haproxy) + (pool == null ? 0 : pool);
    }

    String explained() {
        return "in HAProxy: " + Counts.text(haproxy) + ", before PHP-FPM: " + Counts.text(pool)
                + (pool == null ? " (a unix socket does not tell, or there is no reading)" : "");
    }
}

package org.drainboard.model.haproxy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The last health check of a server.
 *
 * @param depth how far into the server it looks
 * @param status HAProxy's code, such as {@code L4OK} or {@code L7TOUT}; empty without a check
 * @param code what layer 5 to 7 answered, such as an HTTP status, or null
 * @param took its duration, or null when HAProxy gives none
 * @param output the last text it left ({@code last_chk}); may hold control characters
 * @param running a check runs right now; the other fields are those of the one before
 */
public record HealthCheck(
        CheckDepth depth,
        String status,
        @Nullable Integer code,
        @Nullable Duration took,
        String output,
        boolean running) {
    /** A server without any check. */
    public static final HealthCheck NONE = new HealthCheck(CheckDepth.NONE, "", null, null, "", false);

    /** Whether the last check passed. */
    public boolean passed() {
        return status.endsWith("OK") || status.equals("L7OKC");
    }
}

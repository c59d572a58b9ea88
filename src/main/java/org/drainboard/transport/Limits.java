package org.drainboard.transport;

import java.time.Duration;

/**
 * What one exchange may cost.
 *
 * @param connect for the connection alone
 * @param deadline for all of it, from name look-up to the last byte
 * @param maxBytes the longest answer that is taken, 1 or more; a longer one is an error, never cut
 */
public record Limits(Duration connect, Duration deadline, long maxBytes) {
    public Limits {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("an answer of at most " + maxBytes + " bytes is no answer");
        }
    }

    public Limits(Duration deadline, long maxBytes) {
        this(deadline, deadline, maxBytes);
    }
}

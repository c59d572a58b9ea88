package org.drainboard.model.inventory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often and how long to ask.
 *
 * @param every from the start of one exchange with a target to the next
 * @param deadline for one whole exchange, from connect to the last byte
 * @param ours the most questions a second that may go to all pools and servers together: ladders, real requests, and
 *     status pages that take a worker; null for a bound that follows from the number of pools
 */
public record PollSettings(
        Duration every, Duration deadline, @Nullable Integer ours) {
    public static final PollSettings DEFAULT = new PollSettings(Duration.ofSeconds(1), Duration.ofSeconds(3));

    public PollSettings(Duration every, Duration deadline) {
        this(every, deadline, null);
    }
}

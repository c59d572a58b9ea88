package org.drainboard.model.inventory;

import java.time.Duration;

/**
 * How often and how long to ask.
 *
 * @param every from the start of one exchange with a target to the next
 * @param deadline for one whole exchange, from connect to the last byte
 */
public record PollSettings(Duration every, Duration deadline) {
    public static final PollSettings DEFAULT = new PollSettings(Duration.ofSeconds(1), Duration.ofSeconds(3));
}

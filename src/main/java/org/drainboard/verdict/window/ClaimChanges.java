package org.drainboard.verdict.window;

import java.time.Duration;

/**
 * How often HAProxy changed its word on a server, between up and down.
 *
 * @param changes each fall and each return is one
 * @param over how long it was watched; at most 5 minutes
 */
public record ClaimChanges(int changes, Duration over) {
    public static final ClaimChanges NONE = new ClaimChanges(0, Duration.ZERO);
}

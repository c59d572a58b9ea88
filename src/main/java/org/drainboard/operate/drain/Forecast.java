package org.drainboard.operate.drain;

import java.util.List;

/**
 * Which requests would be cut if the rest were shut down at the deadline.
 *
 * @param now sessions at the latest reading; at or after the deadline this is who would be cut
 * @param atDeadline how many of them would still run at the deadline; a prediction before it
 * @param predicted false once the deadline has passed: then nothing is guessed
 * @param likely the requests that run now and will most likely be among them, the oldest first; those that no page shows
 *     are missing here
 * @param text the same as a sentence, with what it rests on
 */
public record Forecast(long now, long atDeadline, boolean predicted, List<RunningRequest> likely, String text) {
    public Forecast {
        likely = List.copyOf(likely);
    }
}

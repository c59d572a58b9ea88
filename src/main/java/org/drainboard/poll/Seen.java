package org.drainboard.poll;

import java.time.Instant;
import org.drainboard.model.reading.Reading;

/**
 * What is known of a target.
 *
 * @param at when the latest question was answered or failed; the reading's own time is that of its value
 */
record Seen<T>(Reading<T> reading, Instant at) {}

package org.drainboard.verdict.window;

import java.time.Duration;

/**
 * What happened between two readings.
 *
 * @param window the time between them; positive
 */
public record Flow(Duration window, Tally delta) {}

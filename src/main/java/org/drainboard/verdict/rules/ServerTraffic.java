package org.drainboard.verdict.rules;

import org.drainboard.model.verdict.Traffic;
import org.jspecify.annotations.Nullable;

/**
 * What the requests of one server got.
 *
 * @param fast the last 10 s, or null before two readings or where HTTP is not observed
 * @param slow the last 60 s, likewise
 */
public record ServerTraffic(
        String server, @Nullable Traffic fast, @Nullable Traffic slow) {}

package org.drainboard.verdict.rules;

import org.jspecify.annotations.Nullable;

/**
 * A server that is claimed to serve, beside the others of its backend, in the last 10 s.
 *
 * @param weight its effective weight; positive
 * @param arrivals attempts that were handed to it
 * @param millis how long its requests take on average ({@code ttime}), or null
 */
public record Peer(
        String server, int weight, long arrivals, @Nullable Long millis) {}

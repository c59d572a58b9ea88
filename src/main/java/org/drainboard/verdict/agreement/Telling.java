package org.drainboard.verdict.agreement;

import java.time.Instant;
import org.drainboard.model.haproxy.ServerStats;

/**
 * What one HAProxy tells of a server.
 *
 * @param node the machine it runs on, by its own word
 * @param at when it was read
 * @param heaviest the largest weight that a server of the backend has there by configuration, at least 1
 */
record Telling(String haproxy, String node, Instant at, ServerStats row, int heaviest) {}

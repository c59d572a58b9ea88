package org.drainboard.view.fleet;

import org.drainboard.model.haproxy.CheckDepth;

/**
 * What HAProxy says.
 *
 * @param words {@code 2 of 2 up}, or {@code UP}
 * @param depth of the check behind it; for a backend the shallowest of its servers
 * @param up the share that it claims to serve, 0 to 1, to sort by
 * @param out servers out of service by order, {@code 1 drain, 2 maint}; empty without any, and for a server
 */
public record Claimed(String words, CheckDepth depth, double up, String out) {}

package org.drainboard.verdict.rules;

import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.probe.RequestResult;

/**
 * A real request of ours, with what it got lately.
 *
 * @param target the pool, server or host that it went to
 * @param failuresInARow how often it failed since it last got what was expected, this time among them
 */
public record Asked(String target, RequestCheck check, RequestResult result, int failuresInARow) {}

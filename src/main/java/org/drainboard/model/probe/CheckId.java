package org.drainboard.model.probe;

/**
 * One configured real request to one target.
 *
 * @param index its place in the environment's {@code checks}, from 0
 * @param target the pool, server or host that it goes to
 */
public record CheckId(String environment, String backend, int index, String target) {}

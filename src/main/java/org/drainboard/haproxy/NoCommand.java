package org.drainboard.haproxy;

/**
 * The command was not built, so it cannot be sent.
 *
 * @param reason for a person: what is wrong and what to do
 */
public record NoCommand(String reason) implements ServerCommand {}

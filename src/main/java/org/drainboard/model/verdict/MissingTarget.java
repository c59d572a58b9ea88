package org.drainboard.model.verdict;

/** Something that could not be read: {@code target} names it, {@code reason} says why and what to do. */
public record MissingTarget(String target, String reason) {}

package org.drainboard.view.inventory;

/**
 * What an entry is found by.
 *
 * @param name within its environment; of a check, which has none, its number from 0; of an environment, its own
 */
public record EntryName(Kind kind, String environment, String name) {
    /** An environment's own entry. */
    public static EntryName of(String environment) {
        return new EntryName(Kind.ENVIRONMENT, environment, environment);
    }
}

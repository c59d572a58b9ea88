package org.drainboard.config;

/**
 * What could not be told from a configuration, or should be changed in it.
 *
 * @param advice lines to add or a thing to do; empty if nothing
 */
public record Note(String text, String advice) {
    Note(String text) {
        this(text, "");
    }
}

package org.drainboard.inventory;

/**
 * A key with its value as a form has it: unquoted, and a list as one text, its items apart by commas or blanks.
 *
 * @param text surrounding blanks do not count
 */
public record Field(String key, String text) {
    public Field {
        text = text.strip();
    }
}

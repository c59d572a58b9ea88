package org.drainboard.view.room;

/**
 * Something that a key does where it is shown.
 *
 * @param key the character, not the place on a keyboard; its case does not matter
 * @param title what it does, for the palette and the help: {@code Apply the lost orders again}
 */
public record Shortcut(char key, String title, Runnable run) {}

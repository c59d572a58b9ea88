package org.drainboard.view.window;

import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something that the user can have done, by key, from the palette, or both.
 *
 * @param keys as the help shows them; empty without any
 * @param typed the character that runs it, or null; a character, so that it is found on every keyboard layout
 * @param combination a key with modifiers, or null
 */
record Command(
        Group group,
        String title,
        String keys,
        @Nullable Character typed,
        @Nullable KeyCombination combination,
        Runnable run) {
    /** Where the help lists it. */
    enum Group {
        HERE("In the open view"),
        FIND("Find"),
        ACT("Order, for the marked or the selected"),
        WATCH("Watch"),
        WINDOW("Window"),
        SORT("Sort");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Command typed(Group group, char key, String title, Runnable run) {
        String name = key == ' ' ? "Space" : String.valueOf(Character.toUpperCase(key));
        return new Command(group, title, name, key, null, run);
    }

    static Command combined(Group group, String keys, String title, Runnable run) {
        return new Command(group, title, keys, null, KeyCombination.valueOf(keys), run);
    }

    static Command named(Group group, String title, Runnable run) {
        return new Command(group, title, "", null, null, run);
    }
}

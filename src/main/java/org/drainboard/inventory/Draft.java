package org.drainboard.inventory;

import java.util.List;
import org.drainboard.model.inventory.Inventory;

/** What edits make of a file, before it is written. */
public sealed interface Draft {
    /**
     * It is an inventory.
     *
     * @param text the whole file, with a byte order mark if it had one
     */
    record Good(String text, Inventory inventory) implements Draft {}

    /**
     * It is none, or cannot be made.
     *
     * @param mistakes at least one; line 0 where the new text is meant
     */
    record Refused(List<Mistake> mistakes) implements Draft {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}

package org.drainboard.inventory;

import java.nio.file.Path;
import java.util.List;
import org.drainboard.model.inventory.Inventory;

/** What became of a wish to change the inventory. In every case but the first nothing was written. */
public sealed interface Edited {
    /**
     * It stands in the file.
     *
     * @param now the file as it is from here on, for the next edits
     */
    record Written(Inventory inventory, InventorySource now) implements Edited {}

    /**
     * The result would not be an inventory.
     *
     * @param mistakes at least one; line 0 where the new text is meant
     */
    record Refused(List<Mistake> mistakes) implements Edited {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** Somebody else has written the file since it was read: read it again, and look whether the edit still makes sense. */
    record ChangedMeanwhile(Path file) implements Edited {}

    /**
     * The disk did not take it.
     *
     * @param why for a person: what could not be written where, and what to do
     */
    record NotWritten(Path file, String why) implements Edited {}
}

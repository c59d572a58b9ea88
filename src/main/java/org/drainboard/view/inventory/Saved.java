package org.drainboard.view.inventory;

import java.util.List;

/** What became of a wish to write; in every case but the first the file is as it was. */
public sealed interface Saved {
    record Written() implements Saved {}

    /**
     * The result would not be an inventory.
     *
     * @param mistakes that the file would have had
     */
    record Refused(List<String> mistakes) implements Saved {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** Somebody else has written it since it was read. */
    record ChangedMeanwhile() implements Saved {}

    /**
     * The disk refused.
     *
     * @param why what could not be written where, and what to do
     */
    record NotWritten(String why) implements Saved {}
}

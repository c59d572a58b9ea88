package org.drainboard.view.room;

import java.util.List;

/**
 * One line under the bar that must not be overlooked, and what can be done about it.
 *
 * @param text safe for one line, a full sentence
 * @param shortcuts work from anywhere while the strip is shown, unless a decision lies open
 */
public record Strip(Weight weight, String text, List<Shortcut> shortcuts) {
    public Strip {
        shortcuts = List.copyOf(shortcuts);
    }

    /** How grave it is; it stands beside the text as a word too. */
    public enum Weight {
        /** Good to know. */
        NOTE,
        /** Something should be done. */
        WARNING,
        /** Something is wrong now. */
        ALARM;

        /** As it stands before the text. */
        public String word() {
            return switch (this) {
                case NOTE -> "Note";
                case WARNING -> "Look";
                case ALARM -> "Alarm";
            };
        }
    }
}

package org.drainboard.view.roll;

import javafx.util.StringConverter;

/** The choices at the deadline, as they stand in the form. */
final class DeadlineWords extends StringConverter<RollOrder.AtDeadline> {
    @Override
    public String toString(RollOrder.AtDeadline choice) {
        return choice.words();
    }

    @Override
    public RollOrder.AtDeadline fromString(String words) {
        throw new UnsupportedOperationException("the choice is not typed: " + words);
    }
}

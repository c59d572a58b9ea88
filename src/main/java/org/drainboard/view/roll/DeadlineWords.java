package org.drainboard.view.roll;

import javafx.util.StringConverter;
import org.drainboard.operate.roll.RollPlan;

/** The choices at the deadline, as they stand in the form. */
final class DeadlineWords extends StringConverter<RollPlan.AtDeadline> {
    @Override
    public String toString(RollPlan.AtDeadline choice) {
        return switch (choice) {
            case WAIT -> "keep waiting until it is empty";
            case MAINT -> "maint, and hand it over: what runs goes on";
            case CUT -> "shut down its sessions, and hand it over";
        };
    }

    @Override
    public RollPlan.AtDeadline fromString(String words) {
        throw new UnsupportedOperationException("the choice is not typed: " + words);
    }
}

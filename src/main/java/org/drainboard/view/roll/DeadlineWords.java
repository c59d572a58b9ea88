package org.drainboard.view.roll;

import java.util.Arrays;
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
        return Arrays.stream(RollPlan.AtDeadline.values())
                .filter(choice -> toString(choice).equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no choice reads \"" + words + "\""));
    }
}

package org.drainboard.view.roll;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drainboard.model.Plain;
import org.drainboard.operate.roll.RollStatus;
import org.drainboard.operate.roll.Stage;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Strip;

/** The queue that runs, in one line of the window: it goes on while one looks at something else, or waits for somebody. */
final class RollStrip {
    private RollStrip() {}

    /** The strip, or empty when no queue runs; {@code open} leads to the view. */
    static Optional<Strip> of(RollStatus status, Shortcut open) {
        RollHead head = RollHead.of(status);
        if (head.over()) {
            return Optional.empty();
        }
        String yours = status.servers().stream()
                .filter(entry -> entry.stage() instanceof Stage.HandedOver)
                .map(entry -> Plain.line(entry.server().server()))
                .collect(Collectors.joining(", "));
        boolean waits = head.paused() || !yours.isEmpty();
        String text = "Rolling queue " + (head.paused() ? "paused: " + head.why() : head.count())
                + (yours.isEmpty() ? "" : "; handed over to you: " + yours);
        return Optional.of(new Strip(waits ? Strip.Weight.WARNING : Strip.Weight.NOTE, text, List.of(open)));
    }
}

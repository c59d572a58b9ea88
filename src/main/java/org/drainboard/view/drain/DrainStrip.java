package org.drainboard.view.drain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drainboard.model.Plain;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Strip;

/** Everything that drains in one line of the window, so that it is not forgotten while one looks at something else. */
final class DrainStrip {
    private static final int MOST = 3;
    private static final int LONGEST_NAME = 28;

    private DrainStrip() {}

    /**
     * {@code 2 draining: web2 7 sessions, 12 s left}; those that wait for a person first; empty for none.
     *
     * @param open leads to the view
     */
    static Optional<Strip> of(List<DrainFacts> draining, Shortcut open) {
        if (draining.isEmpty()) {
            return Optional.empty();
        }
        int others = draining.size() - MOST;
        String text = draining.size() + " draining: "
                + draining.stream().limit(MOST).map(DrainStrip::one).collect(Collectors.joining("   "))
                + (others > 0 ? "   and " + others + " more" : "");
        boolean waits = draining.stream().map(DrainFacts::word).anyMatch(Word::waitsForSomebody);
        return Optional.of(new Strip(waits ? Strip.Weight.WARNING : Strip.Weight.NOTE, text, List.of(open)));
    }

    private static String one(DrainFacts facts) {
        String name = Plain.line(facts.id().server(), LONGEST_NAME);
        return switch (facts.word()) {
            case DRAINING -> name + " " + facts.brief() + ", " + facts.grace().brief() + " left";
            case DONE -> name + " is done";
            case SLOW, NEVER, OVERDUE, UNKNOWN -> name + " " + facts.word() + ", " + facts.brief();
        };
    }
}

package org.drainboard.verdict.rules;

import java.util.List;
import org.drainboard.verdict.window.ClaimChanges;

/**
 * {@code changes between up and down >= 3 in 5 minutes}, those between two readings included. Two are one failure and its
 * recovery; the third says that neither lasts. With {@code fall 3 rise 2 inter 2s} a server can change at most every 4
 * to 6 s, so 5 minutes hold enough of them. A doubt only: at this moment its word may be right.
 */
final class Flapping implements Rule {
    private static final int OFTEN = 3;

    @Override
    public List<Finding> look(Scene scene) {
        ClaimChanges changes = scene.changes();
        if (changes.changes() < OFTEN) {
            return List.of();
        }
        long minutes = changes.over().toMinutes();
        String text = "HAProxy changed its word " + changes.changes() + " times in "
                + (minutes >= 2 ? minutes + " min" : Phrase.seconds(changes.over()))
                + " between up and down: what it says now will not last";
        Numbers numbers = Numbers.of("changes", changes.changes()).seconds("window", changes.over());
        return List.of(Finding.of("flapping", Bearing.DOUBT, text, numbers.map()));
    }
}

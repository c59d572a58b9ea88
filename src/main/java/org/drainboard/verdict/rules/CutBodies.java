package org.drainboard.verdict.rules;

import java.util.List;
import org.drainboard.model.verdict.Traffic;

/**
 * {@code srv_abrt > 0} in 10 s: bodies that broke off or stalled after a good status ({@code SD--}, {@code sD--} in the
 * log). The user sees a torn page, the counters a 200, so they are taken from the successes and judged with the other
 * failures; here it is only said what they were. A doubt by itself: one may be a worker that was restarted.
 */
final class CutBodies implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        Traffic fast = scene.outcomes().fast();
        long cut = fast == null ? 0 : fast.failed().cut();
        if (fast == null || cut == 0) {
            return List.of();
        }
        String text = cut + " of " + Phrase.count(fast.completed(), "answer") + " broke off after a good status in "
                + Phrase.seconds(fast.window());
        Numbers numbers = Numbers.of("cut", cut).and("completed", fast.completed());
        return List.of(Finding.of("cut-bodies", Bearing.DOUBT, text, numbers.map()));
    }
}

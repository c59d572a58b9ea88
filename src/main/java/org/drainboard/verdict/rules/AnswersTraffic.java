package org.drainboard.verdict.rules;

import java.util.List;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Traffic;

/**
 * {@code succeeded > 0, and failed = 0 or at most 5 % of 20 or more} in the last 10 s: users get answers. Any success
 * counts, because it is a real one; how much it says stands in the interval. After failures that are over, the
 * successes since count. Not for a server that is claimed down: what it answered is from before.
 */
final class AnswersTraffic implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        Traffic fast = scene.outcomes().fast();
        if (!scene.claimedUp() || fast == null || fast.succeeded() == 0) {
            return List.of();
        }
        long failed = fast.failed().total();
        boolean fine = failed == 0 || (fast.completed() >= 20 && failed * 20 <= fast.completed());
        if (!fine && scene.outcomes().successesInARow() > 0 && scene.outcomes().failuresAreOver(fast)) {
            long since = scene.outcomes().successesInARow();
            return List.of(new Finding(
                    "answers-traffic",
                    Bearing.SERVED,
                    Wilson.of(since, since),
                    "the last " + Phrase.count(since, "request") + " answered",
                    Numbers.of("succeeded", since).map()));
        }
        if (!fine) {
            return List.of();
        }
        Interval real = Wilson.of(fast.succeeded(), fast.completed());
        String text = fast.succeeded() + " of " + Phrase.count(fast.completed(), "request") + " answered in "
                + Phrase.seconds(fast.window());
        return List.of(new Finding(
                "answers-traffic",
                Bearing.SERVED,
                real,
                text,
                Numbers.of("succeeded", fast.succeeded())
                        .and("completed", fast.completed())
                        .seconds("window", fast.window())
                        .map()));
    }
}

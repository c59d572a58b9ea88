package org.drainboard.verdict.rules;

import java.util.List;
import java.util.Locale;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Traffic;
import org.jspecify.annotations.Nullable;

/**
 * {@code lower bound of failed / completed > 5 %} over 10 s, with at least 4 completed and 3 failed, and the same over
 * 60 s above 1 % (twice a usual base rate of 0.5 %), unless the fast bound alone is over 50 %. The bound is Wilson's
 * at 95 %: in a simulation over 10 s it found 1 of 3 servers failing 20 % in 8 s, with 2.5 % false alarms in 10 minutes
 * at worst; fixed counts found nothing. When 10 s hold too few and no success, the 60 s window is judged instead.
 *
 * <p>Failures that are over ({@link Outcomes#failuresAreOver}) are told, but it is the past that failed.
 */
final class FailingShare implements Rule {
    private static final int COMPLETED = 4;
    private static final int FAILED = 3;
    private static final double FAST_BOUND = 0.05;
    private static final double SLOW_BOUND = 0.01;
    private static final double ALONE = 0.5;

    @Override
    public List<Finding> look(Scene scene) {
        return scene.claimedUp() ? look(scene.outcomes()) : List.of();
    }

    private static List<Finding> look(Outcomes outcomes) {
        Traffic fast = outcomes.fast();
        Traffic slow = outcomes.slow();
        boolean sparse = fast != null && fast.completed() < COMPLETED && fast.succeeded() == 0;
        Traffic window = sparse ? slow : fast;
        if (window == null || window.failed().total() == 0) {
            return List.of();
        }
        long failed = window.failed().total();
        Interval share = Wilson.of(failed, window.completed());
        String text = failed + " of " + window.completed() + " requests failed in " + Phrase.seconds(window.window());
        Numbers numbers = Numbers.of("failed", failed)
                .and("completed", window.completed())
                .and("share", share.value())
                .and("lower bound", share.low())
                .seconds("window", window.window());
        if (outcomes.failuresAreOver(window)) {
            String since = text + ", but none of the last " + outcomes.successesInARow();
            return List.of(Finding.of(
                    "failing-share",
                    Bearing.NOTE,
                    since,
                    numbers.and("successes since", outcomes.successesInARow()).map()));
        }
        if (window.completed() < COMPLETED || failed < FAILED) {
            return List.of(Finding.of("failing-share", Bearing.BLIND, text + ": too few to tell", numbers.map()));
        }
        if (share.low() <= FAST_BOUND || !agrees(share, slow)) {
            String bound = String.format(Locale.ROOT, " (%.1f %%)", share.value() * 100);
            return List.of(Finding.of("failing-share", Bearing.DOUBT, text + bound, numbers.map()));
        }
        Interval real = new Interval(1 - share.value(), 1 - share.high(), 1 - share.low());
        Bearing bearing = window.succeeded() == 0 ? Bearing.NOT_SERVING : Bearing.IMPAIRED;
        return List.of(new Finding("failing-share", bearing, real, text, numbers.map()));
    }

    private static boolean agrees(Interval fast, @Nullable Traffic slow) {
        return fast.low() > ALONE
                || (slow != null
                        && Wilson.of(slow.failed().total(), slow.completed()).low() > SLOW_BOUND);
    }
}

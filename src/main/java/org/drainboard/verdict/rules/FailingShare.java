package org.drainboard.verdict.rules;

import java.util.List;
import java.util.Locale;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Traffic;
import org.jspecify.annotations.Nullable;

/**
 * {@code alarms a day by chance <= 0.01} ({@link Chance}) over the span of the last 60 s that tells most: the failures
 * that are usual at the backend would look like this once in a hundred days. The spans are those from every remembered
 * reading: the last second finds an outage of a busy server, the last minute a few failures of a quiet one.
 *
 * <p>How much fails is told with Wilson's bounds at 95 %. Failures that are over ({@link Outcomes#failuresAreOver}) are
 * told, but it is the past that failed.
 */
final class FailingShare implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        return scene.claimedUp() ? look(scene.outcomes()) : List.of();
    }

    private static List<Finding> look(Outcomes outcomes) {
        Traffic worst = worst(outcomes);
        Traffic span = worst == null ? shown(outcomes) : worst;
        if (span == null) {
            return List.of();
        }
        long failed = span.failed().total();
        Interval share = Wilson.of(failed, span.completed());
        String text = failed + " of " + span.completed() + " requests failed in " + Phrase.seconds(span.window());
        Numbers numbers = Numbers.of("failed", failed)
                .and("completed", span.completed())
                .and("share", share.value())
                .and("lower bound", share.low())
                .and("usual", outcomes.usual())
                .seconds("window", span.window());
        if (worst == null) {
            return List.of(Finding.of("failing-share", Bearing.BLIND, text + ": too few to tell", numbers.map()));
        }
        double usual = outcomes.usual();
        numbers.and("alarms a day by chance", Chance.alarmsADay(failed, span.completed(), span.window(), usual));
        if (outcomes.failuresAreOver(span)) {
            long answered = outcomes.successesInARow();
            String since = text + (answered > 0 ? ", but none of the last " + answered : ", but hardly any since");
            return List.of(Finding.of(
                    "failing-share",
                    Bearing.NOTE,
                    since,
                    numbers.and("successes since", outcomes.successesInARow()).map()));
        }
        if (!Chance.isRuledOut(failed, span.completed(), span.window(), usual)) {
            String bound = String.format(Locale.ROOT, " (%.1f %%): may be chance", share.value() * 100);
            return List.of(Finding.of("failing-share", Bearing.DOUBT, text + bound, numbers.map()));
        }
        Interval real = new Interval(1 - share.value(), 1 - share.high(), 1 - share.low());
        Bearing bearing = span.succeeded() == 0 ? Bearing.NOT_SERVING : Bearing.IMPAIRED;
        return List.of(new Finding("failing-share", bearing, real, text, numbers.map()));
    }

    /** Of the spans with enough in them, the one that the usual share explains least; of equals the shortest. */
    private static @Nullable Traffic worst(Outcomes outcomes) {
        Traffic worst = null;
        double most = 0;
        for (Traffic span : outcomes.spans()) {
            long failed = span.failed().total();
            if (Chance.canBeJudged(failed, span.completed()) && failed > span.completed() * outcomes.usual()) {
                double surprise = Chance.surprise(failed, span.completed(), outcomes.usual());
                if (surprise >= most) {
                    worst = span;
                    most = surprise;
                }
            }
        }
        return worst;
    }

    /** The window to quote when none has enough: the last 10 s, else the last minute. */
    private static @Nullable Traffic shown(Outcomes outcomes) {
        Traffic fast = outcomes.fast();
        Traffic slow = outcomes.slow();
        return fails(fast) ? fast : fails(slow) && (fast == null || fast.succeeded() == 0) ? slow : null;
    }

    private static boolean fails(@Nullable Traffic traffic) {
        return traffic != null && traffic.failed().total() > 0;
    }
}

package org.drainboard.operate.drain;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.drainboard.model.Spans;

/** Tells how a drain goes: done only when nothing is left for certain, never only when something is known to keep it. */
final class Stages {
    /** Before that, a count that does not fall says nothing. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private Stages() {}

    static DrainState of(Situation situation, List<Hindrance> hindrances) {
        if (situation.lost() != null) {
            return DrainState.NEVER;
        }
        if (situation.rest().none() && !situation.stickyLately()) {
            return DrainState.DONE;
        }
        if (situation.overdue()) {
            return DrainState.OVERDUE;
        }
        if (hindrances.stream().anyMatch(Hindrance::endless)) {
            return DrainState.NEVER;
        }
        return slow(situation) ? DrainState.SLOW : DrainState.DRAINING;
    }

    /** Workers of a full pool stay as many until the sessions before them are gone, so the first that is left counts. */
    private static boolean slow(Situation situation) {
        return situation.lasting().compareTo(SOON) >= 0
                && situation.rest().all().stream()
                        .filter(left -> left instanceof Remaining.Known known && known.count() > 0)
                        .findFirst()
                        .filter(left -> late(left, situation.left()))
                        .isPresent();
    }

    /** Whether it does not fall, or not in time. */
    private static boolean late(Remaining left, Duration time) {
        return left instanceof Remaining.Known known
                && known.perSecond() != null
                && (known.eta() == null || known.eta().compareTo(time) > 0);
    }

    static String why(DrainState state, Situation situation, List<Hindrance> hindrances) {
        String left = situation.rest().text();
        String first = hindrances.isEmpty() ? "" : "; " + hindrances.getFirst().text();
        return switch (state) {
            case DONE -> "no session, no running worker and no kept connection is left";
            case OVERDUE -> left + " after " + Spans.text(situation.lasting()) + ", the grace period is over" + first;
            case NEVER -> left + first;
            case SLOW -> left + ", and it does not get less in time" + first;
            case DRAINING -> left + eta(situation) + first;
        };
    }

    private static String eta(Situation situation) {
        return situation.rest().all().stream()
                .map(left -> left instanceof Remaining.Known known ? known.eta() : null)
                .filter(Objects::nonNull)
                .max(Duration::compareTo)
                .map(eta -> ", done in about " + Spans.text(eta) + " at this rate")
                .orElse("");
    }
}

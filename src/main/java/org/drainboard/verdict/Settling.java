package org.drainboard.verdict;

import org.drainboard.model.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Raises at once, clears after 3 better rounds in a row that brought new readings: a fault that blinks must not blink on
 * the screen. A first verdict needs no history, and what is too old to judge is never held.
 */
final class Settling {
    private static final int CLEAN = 3;

    private @Nullable Weighed shown;
    private int better;

    /** Forgets what was shown: the claim changed, so its contradiction ended with it. */
    void anew() {
        shown = null;
        better = 0;
    }

    /**
     * The verdict to show.
     *
     * @param fresh whether this round brought a new reading
     * @param outdated whether HAProxy's word is too old to judge by
     */
    Weighed settle(Weighed now, boolean fresh, boolean outdated) {
        Weighed before = shown;
        if (before == null
                || outdated
                || !held(before.verdict())
                || now.verdict().compareTo(before.verdict()) <= 0) {
            better = 0;
            shown = now;
            return now;
        }
        better += fresh ? 1 : 0;
        if (better >= CLEAN) {
            better = 0;
            shown = now;
            return now;
        }
        return new Weighed(
                before.verdict(),
                before.reality(),
                before.real(),
                "better for " + better + " of " + CLEAN + " readings: " + now.sentence());
    }

    private static boolean held(Verdict verdict) {
        return switch (verdict) {
            case FALSE_HEALTHY, FALSE_DOWN, AT_RISK -> true;
            case CANNOT_TELL, HONEST -> false;
        };
    }
}

package org.drainboard.scorecard.table;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one detector did in one run.
 *
 * @param harmed whether users were harmed, so that there was something to find
 * @param seconds from the first user who saw a failure, or from the block for a stall, to the flag; 0 if it stood before,
 *     infinite if it was missed or nothing was there to find
 * @param rightly how many flags were raised on a bad server while it was one; 0 in a run that harmed nobody
 * @param wrongly the other flags
 * @param healthy time of servers while they were not bad, added up
 * @param scopeRight null when the scope was not asked: nothing was flagged while the claim was false, or the backend has
 *     one server only
 */
public record Score(
        boolean harmed,
        double seconds,
        int rightly,
        List<Flag> wrongly,
        Duration healthy,
        @Nullable Boolean scopeRight) {
    public Score {
        wrongly = List.copyOf(wrongly);
    }

    /** Whether a fault that harmed users was seen before it ended. */
    public boolean found() {
        return harmed && Double.isFinite(seconds);
    }

    /** Whether a fault that harmed users was never seen. */
    public boolean missed() {
        return harmed && !Double.isFinite(seconds);
    }
}

package org.drainboard.operate;

import java.time.Instant;
import java.util.List;

/**
 * What a server answered to when it was tried.
 *
 * @param text one sentence
 * @param steps what was asked, in order, with times
 */
public record TrialResult(Kind kind, String text, List<String> steps, Instant at) {
    /** How it came out. */
    public enum Kind {
        PASSED,
        FAILED,
        /** There is nothing that can be asked, or it would do harm. */
        UNTRIED
    }

    public TrialResult {
        steps = List.copyOf(steps);
    }
}

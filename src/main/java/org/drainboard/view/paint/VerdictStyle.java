package org.drainboard.view.paint;

import org.drainboard.model.verdict.Verdict;

/** The style class that colours what belongs to a verdict. */
public final class VerdictStyle {
    private VerdictStyle() {}

    public static String of(Verdict verdict) {
        return switch (verdict) {
            case FALSE_HEALTHY -> "verdict-is-false-healthy";
            case FALSE_DOWN -> "verdict-is-false-down";
            case AT_RISK -> "verdict-is-at-risk";
            case CANNOT_TELL -> "verdict-is-cannot-tell";
            case HONEST -> "verdict-is-honest";
        };
    }
}

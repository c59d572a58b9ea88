package org.drainboard.verdict.rules;

import java.util.Map;
import org.drainboard.model.verdict.Figures;
import org.drainboard.model.verdict.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param real the share of requests that are served, as far as this finding tells, or null
 * @param text one sentence for a person, with the numbers
 * @param numbers durations in seconds, shares 0 to 1
 */
public record Finding(
        String rule, Bearing bearing, @Nullable Interval real, String text, Map<String, Number> numbers) {

    public Finding {
        numbers = Figures.copyOf(numbers);
    }

    /** A finding without a share. */
    static Finding of(String rule, Bearing bearing, String text, Map<String, Number> numbers) {
        return new Finding(rule, bearing, null, text, numbers);
    }
}

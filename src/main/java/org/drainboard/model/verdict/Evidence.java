package org.drainboard.model.verdict;

import java.util.Map;

/**
 * What one rule found.
 *
 * @param rule its name, in kebab-case: {@code saturated-without-progress}
 * @param text one sentence for a person, with the numbers
 * @param numbers the same numbers by name, in a fixed order; durations in seconds, shares 0 to 1
 */
public record Evidence(String rule, Says says, String text, Map<String, Number> numbers) {
    public Evidence {
        numbers = Figures.copyOf(numbers);
    }
}

package org.drainboard.operate;

import java.util.regex.Pattern;

/**
 * Why the guard refuses or asks.
 *
 * @param rule its name, in kebab-case: {@code last-serving}
 * @param text one sentence for a person: what, with numbers, and what to do instead
 */
public record Reason(String rule, String text) {
    /** Not the 2 of {@code web-2}, {@code app/2} or {@code 10.0.0.2}: that is a server, and another one is news. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.:-])(?<![A-Za-z_.:-]/)\\d+(\\.\\d+)?\\b(?![.:-]\\w)");

    /** Whether it says the same of the same servers; ages, counts and shares move on while a person reads. */
    public boolean saysTheSameAs(Reason other) {
        return rule.equals(other.rule)
                && NUMBER.matcher(text)
                        .replaceAll("#")
                        .equals(NUMBER.matcher(other.text).replaceAll("#"));
    }

    @Override
    public String toString() {
        return text;
    }
}

package org.drainboard.view.backend.action;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as people type it: {@code 45s}, {@code 30m}, {@code 2h}, {@code 30} for minutes. */
final class Lasting {
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})\\s*(s|sec|m|min|h|)", Pattern.CASE_INSENSITIVE);

    private static final Duration LONGEST = Duration.ofDays(7);

    private Lasting() {}

    /**
     * The length of time.
     *
     * @param bare what a number without a unit counts
     * @throws IllegalArgumentException saying what was expected
     */
    static Duration parse(String text, ChronoUnit bare) {
        Matcher form = FORM.matcher(text.strip());
        Duration time =
                form.matches() ? Duration.of(Long.parseLong(form.group(1)), unit(form.group(2), bare)) : Duration.ZERO;
        if (time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("expected a time such as 30s, 30m or 2h, got “" + text.strip() + "”");
        }
        return time;
    }

    private static ChronoUnit unit(String word, ChronoUnit bare) {
        return word.isEmpty()
                ? bare
                : switch (Character.toLowerCase(word.charAt(0))) {
                    case 's' -> ChronoUnit.SECONDS;
                    case 'h' -> ChronoUnit.HOURS;
                    default -> ChronoUnit.MINUTES;
                };
    }
}

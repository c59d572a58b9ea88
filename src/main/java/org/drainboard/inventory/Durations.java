package org.drainboard.inventory;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of durations, and of how often in a second. */
final class Durations {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})(ms|s|m)");

    private static final Pattern RATE = Pattern.compile("([1-9][0-9]{0,3})/s");

    static final Text<Integer> PER_SECOND = new Text<>("a rate such as 50/s, from 1/s to 9999/s", text -> {
        Matcher matcher = RATE.matcher(text);
        return matcher.matches() ? Parsed.good(Integer.parseInt(matcher.group(1))) : Parsed.bad("");
    });

    private Durations() {}

    /** A duration with its unit; both bounds are allowed values. */
    static Text<Duration> between(Duration least, Duration most) {
        String range = "from " + words(least) + " to " + words(most);
        return new Text<>("a duration with its unit, such as 500ms, 1s or 2m, " + range, text -> {
            Matcher matcher = WRITTEN.matcher(text);
            if (!matcher.matches()) {
                return Parsed.bad("");
            }
            long number = Long.parseLong(matcher.group(1));
            Duration duration = switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                default -> Duration.ofMinutes(number);
            };
            if (duration.compareTo(least) < 0) {
                return Parsed.bad("too short");
            }
            return duration.compareTo(most) > 0 ? Parsed.bad("too long") : Parsed.good(duration);
        });
    }

    private static String words(Duration duration) {
        if (duration.toMillis() % 1000 != 0) {
            return duration.toMillis() + "ms";
        }
        return duration.toSeconds() % 60 == 0 ? duration.toMinutes() + "m" : duration.toSeconds() + "s";
    }
}

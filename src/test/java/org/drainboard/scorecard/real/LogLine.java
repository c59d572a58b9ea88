package org.drainboard.scorecard.real;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drainboard.scorecard.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One request in HAProxy's HTTP log (configuration manual, 8.2.3 "HTTP log format").
 *
 * @param server null for {@code <NOSRV>}
 * @param status as the client got it; -1 where it got none
 * @param termination the state at the end (8.5): who ended it and when, as {@code sH--}
 */
record LogLine(String backend, @Nullable String server, int status, String termination) {
    private static final Pattern LINE = Pattern.compile(
            "\\] (?<frontend>\\S+) (?<backend>[^/ ]+)/(?<server>\\S+) [-+/\\d]+ (?<status>-?\\d+) \\+?\\d+ \\S+ \\S+"
                    + " (?<end>\\S{4}) ");

    /** Empty for lines of another kind, such as those of checks. */
    static Optional<LogLine> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String server = matcher.group("server");
        return Optional.of(new LogLine(
                matcher.group("backend"),
                server.equals("<NOSRV>") ? null : server,
                Integer.parseInt(matcher.group("status")),
                matcher.group("end")));
    }

    Outcome outcome(Instant at) {
        return new Outcome(at, server, ending());
    }

    private Outcome.Ending ending() {
        return switch (termination.charAt(0)) {
            case '-' -> status >= 500 ? Outcome.Ending.UPSTREAM_5XX : Outcome.Ending.ANSWERED;
            case 'C', 'c' -> Outcome.Ending.ABORTED;
            default ->
                switch (termination.charAt(1)) {
                    case 'Q' -> Outcome.Ending.UNAVAILABLE;
                    case 'C' -> server == null ? Outcome.Ending.UNAVAILABLE : Outcome.Ending.REFUSED;
                    // In the headers or in the body: a page that breaks off is no answer either.
                    default -> termination.charAt(0) == 's' ? Outcome.Ending.TIMED_OUT : Outcome.Ending.RESET;
                };
        };
    }
}

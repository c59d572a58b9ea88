package org.drainboard.scorecard.world;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recorded timelines of a black hole: HAProxy's rows and the pool, twice a second. */
final class Timetable {
    private static final Pattern LINE =
            Pattern.compile("\\s*([\\d.]+) \\| (.+?) ((?:\\* )?L4\\w+) (\\d+) \\d+ (\\d+) \\d+"
                    + " (\\d+) (\\d+) (\\d+) \\d+ \\d+ \\d+ (\\d+) (\\d+)"
                    + " \\| \\d+,(\\d+),(\\d+),\\d+,(\\d+),(\\d+) \\| (\\d+)/(\\d+) lq=(\\d+) .*");

    private Timetable() {}

    /**
     * One line; the names of the columns of {@code show stat}, those of the backend's row with {@code all} before them.
     *
     * @param t seconds
     */
    record Line(
            double t,
            String status,
            String check,
            long scur,
            long rtime,
            long econ,
            long eresp,
            long wretr,
            long ok,
            long errors,
            long allEcon,
            long allEresp,
            long allOk,
            long allErrors,
            long active,
            long total,
            long queue) {}

    static List<Line> read(String capture) {
        return Captures.lines(capture).stream().skip(1).map(Timetable::line).toList();
    }

    private static Line line(String text) {
        Matcher m = LINE.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("not a line of the timeline: " + text);
        }
        return new Line(
                Double.parseDouble(m.group(1)),
                m.group(2),
                m.group(3),
                number(m, 4),
                number(m, 5),
                number(m, 6),
                number(m, 7),
                number(m, 8),
                number(m, 9),
                number(m, 10),
                number(m, 11),
                number(m, 12),
                number(m, 13),
                number(m, 14),
                number(m, 15),
                number(m, 16),
                number(m, 17));
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }
}

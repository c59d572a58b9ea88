package org.drainboard.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of the recorded black hole: one server's row and its pool, twice a second. */
record Sample(double t, long scur, long eresp, long ok, int active, int total, long queue) {
    private static final Pattern LINE =
            Pattern.compile("\\s*([\\d.]+) \\| UP L4OK (\\d+) \\d+ \\d+ \\d+ \\d+ (\\d+) \\d+ \\d+ \\d+"
                    + " \\d+ (\\d+) \\d+ \\| [\\d,]+ \\| (\\d+)/(\\d+) lq=(\\d+) .*");

    static List<Sample> blackHole() {
        try (InputStream in =
                Sample.class.getResourceAsStream("/captures/10_blackhole511_timeline_app_fcgi_web2.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(Sample::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample parse(String line) {
        Matcher m = LINE.matcher(line);
        if (!m.matches()) {
            throw new IllegalArgumentException("not a line of the timeline: " + line);
        }
        return new Sample(
                Double.parseDouble(m.group(1)),
                Long.parseLong(m.group(2)),
                Long.parseLong(m.group(3)),
                Long.parseLong(m.group(4)),
                Integer.parseInt(m.group(5)),
                Integer.parseInt(m.group(6)),
                Long.parseLong(m.group(7)));
    }
}

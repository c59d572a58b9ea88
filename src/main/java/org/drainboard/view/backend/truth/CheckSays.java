package org.drainboard.view.backend.truth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drainboard.model.Plain;
import org.drainboard.model.Spans;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.view.backend.truth.Truth.Line;

/** What HAProxy's health checks say, and what they cannot see. */
public final class CheckSays {
    private CheckSays() {}

    public static Truth of(Subject subject) {
        List<ServerStats> rows = subject.rows();
        if (rows.isEmpty()) {
            return new Truth(
                    Tone.UNKNOWN, "unknown", List.of(new Line(Tone.UNKNOWN, "why", "HAProxy's table was not read")));
        }
        CheckDepth depth = shallowest(rows);
        List<Line> lines = new ArrayList<>();
        Tone tone = tone(rows);
        if (subject.silentSince().isPresent()) {
            tone = Tone.UNKNOWN;
            lines.add(Silence.line(subject));
        }
        if (rows.size() == 1) {
            lines.addAll(ofOne(rows.getFirst()));
        } else {
            lines.add(new Line(Tone.PLAIN, "results", results(rows) + slowest(rows)));
        }
        lines.addAll(OthersSay.of(subject));
        lines.add(new Line(Tone.PLAIN, "looks at", sees(depth)));
        boolean blind = subject.verdict() == Verdict.FALSE_HEALTHY;
        lines.add(new Line(blind ? Tone.WARN : Tone.PLAIN, blind ? "blind to this" : "cannot see", blindTo(depth)));
        return new Truth(tone, headline(rows), lines);
    }

    /** The depth that the weakest check among the rows has. */
    public static CheckDepth shallowest(List<ServerStats> rows) {
        return rows.stream()
                .map(row -> row.check().depth())
                .min(Enum::compareTo)
                .orElse(CheckDepth.NONE);
    }

    private static String headline(List<ServerStats> rows) {
        long checked = rows.stream()
                .filter(row -> row.check().depth() != CheckDepth.NONE)
                .count();
        long passed = rows.stream().filter(row -> row.check().passed()).count();
        if (checked == 0) {
            return "no check";
        }
        if (rows.size() == 1) {
            return passed == 1 ? "passes" : "fails";
        }
        return passed + " of " + checked + (passed == 1 ? " passes" : " pass");
    }

    private static Tone tone(List<ServerStats> rows) {
        if (rows.stream().allMatch(row -> row.check().depth() == CheckDepth.NONE)) {
            return Tone.UNKNOWN;
        }
        boolean allPass = rows.stream()
                .filter(row -> row.check().depth() != CheckDepth.NONE)
                .allMatch(row -> row.check().passed());
        return allPass ? Tone.GOOD : Tone.BAD;
    }

    private static List<Line> ofOne(ServerStats row) {
        HealthCheck check = row.check();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Tone.PLAIN, "HAProxy says", row.status() + " for " + Spans.text(row.sinceChange())));
        if (check.depth() != CheckDepth.NONE) {
            lines.add(new Line(Tone.PLAIN, "result", result(check)));
            if (!check.passed() && !check.output().isBlank()) {
                lines.add(new Line(Tone.BAD, "it answered", Plain.line(check.output())));
            }
        }
        return lines;
    }

    private static String result(HealthCheck check) {
        String code = check.code() == null ? "" : " " + check.code();
        String took = check.took() == null ? "" : " in " + took(check.took());
        return check.status() + code + took;
    }

    private static String results(List<ServerStats> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.check().status().isEmpty()
                                ? "no check"
                                : row.check().status(),
                        TreeMap::new,
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " × " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String slowest(List<ServerStats> rows) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.check().took()))
                .max(Duration::compareTo)
                .map(time -> ", slowest " + took(time))
                .orElse("");
    }

    /** HAProxy counts whole milliseconds. */
    private static String took(Duration time) {
        return time.toMillis() == 0 ? "under 1 ms" : Spans.fine(time);
    }

    private static String sees(CheckDepth depth) {
        return switch (depth) {
            case NONE -> "nothing: HAProxy sends no check";
            case L4 -> "a port that accepts connections";
            case L6 -> "a TLS handshake";
            case L7 -> "one request that gets an answer";
            case AGENT -> "what an agent on the host reports";
        };
    }

    private static String blindTo(CheckDepth depth) {
        return switch (depth) {
            case NONE -> "anything: UP is only assumed";
            case L4, L6 -> "full pools, PHP errors, the database";
            case L7 -> "other pages failing, a pool nearly full";
            case AGENT -> "whatever the agent does not look at";
        };
    }
}

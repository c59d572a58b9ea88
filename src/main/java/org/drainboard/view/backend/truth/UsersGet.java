package org.drainboard.view.backend.truth;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Spans;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.view.backend.truth.Truth.Line;
import org.drainboard.view.text.Counts;
import org.drainboard.view.text.Shares;

/** What real requests got in the last seconds, and who made the failures. */
public final class UsersGet {
    private UsersGet() {}

    public static Truth of(Subject subject) {
        Traffic traffic = subject.traffic();
        if (traffic == null) {
            return new Truth(
                    Tone.UNKNOWN,
                    "not known yet",
                    List.of(new Line(Tone.UNKNOWN, "why", "it takes two readings of HAProxy's counters")));
        }
        List<Line> lines = new ArrayList<>();
        if (subject.silentSince().isPresent()) {
            lines.add(Silence.line(subject));
        }
        if (subject.outcomeHidden()) {
            lines.add(new Line(Tone.UNKNOWN, "why", "mode tcp: HAProxy does not read HTTP answers"));
            lines.add(new Line(Tone.PLAIN, "connections", Counts.rate(traffic.perSecond())));
            failures(traffic, lines);
            lines.add(inFlight(subject));
            return new Truth(Tone.UNKNOWN, "HTTP outcome not observable", lines);
        }
        long done = traffic.completed();
        String window = " in " + Spans.fine(traffic.window());
        if (done == 0) {
            boolean idle = traffic.arrivals() == 0;
            lines.add(new Line(
                    idle ? Tone.UNKNOWN : Tone.BAD,
                    "requests",
                    idle ? "none" + window : Counts.text(traffic.arrivals()) + " arrived, none answered" + window));
            lines.add(inFlight(subject));
            return new Truth(idle ? Tone.UNKNOWN : Tone.BAD, idle ? "nobody asks" : "no answer", lines);
        }
        long failed = traffic.failed().total();
        lines.add(new Line(
                failed == 0 ? Tone.PLAIN : Tone.BAD,
                "failed",
                Counts.text(failed) + " of " + Counts.text(done) + window));
        failures(traffic, lines);
        lines.add(inFlight(subject));
        return new Truth(tone(traffic), headline(traffic), lines);
    }

    private static String headline(Traffic traffic) {
        double ok = (double) traffic.succeeded() / traffic.completed();
        return Shares.percent(ok) + " ok of " + Counts.rate(traffic.perSecond());
    }

    private static Tone tone(Traffic traffic) {
        if (traffic.failed().total() == 0) {
            return Tone.GOOD;
        }
        return traffic.failed().total() * 10 > traffic.completed() ? Tone.BAD : Tone.WARN;
    }

    private static void failures(Traffic traffic, List<Line> lines) {
        Traffic.Failures failed = traffic.failed();
        made(lines, failed.upstream(), "by the server", "5xx");
        made(lines, failed.response(), "by HAProxy", "502/504: cut off or too slow");
        made(lines, failed.connect(), "by HAProxy", "503: could not connect");
        made(lines, failed.unavailable(), "by HAProxy", "503: no server, or queued too long");
        made(lines, failed.cut(), "by the server", "a page that broke off");
        made(lines, failed.ruled(), "by HAProxy", "5xx: a rule of its configuration");
    }

    private static void made(List<Line> lines, long count, String maker, String failure) {
        if (count > 0) {
            lines.add(new Line(Tone.BAD, maker, Counts.text(count) + " × " + failure));
        }
    }

    /** Sessions and HAProxy's own queue; for a backend as its own row has them. */
    private static Line inFlight(Subject subject) {
        long sessions;
        long queue;
        if (subject.server() == null) {
            sessions = subject.backendRow()
                    .map(BackendStats::load)
                    .map(load -> load.sessions())
                    .orElse(0L);
            queue = subject.backendRow()
                    .map(BackendStats::load)
                    .map(load -> load.queue())
                    .orElse(0L);
        } else {
            sessions = subject.rows().stream()
                    .map(ServerStats::load)
                    .mapToLong(load -> load.sessions())
                    .sum();
            queue = subject.rows().stream()
                    .map(ServerStats::load)
                    .mapToLong(load -> load.queue())
                    .sum();
        }
        return new Line(Tone.PLAIN, "in flight", Counts.text(sessions) + ", HAProxy queue " + Counts.text(queue));
    }
}

package org.drainboard.view.backend.truth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.model.Spans;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.OwnRate;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.reading.Reading;
import org.drainboard.view.backend.truth.Truth.Line;
import org.drainboard.view.text.Counts;
import org.jspecify.annotations.Nullable;

/** What answered when this program asked: how far the ladders go, the configured requests, and how much we send. */
public final class WeAsked {
    /** More would push the evidence off the screen. */
    private static final int MOST_REQUESTS = 3;

    private WeAsked() {}

    public static Truth of(Subject subject) {
        List<Climbed> ladders = Climbed.behind(subject);
        List<Line> requests = requests(subject, ladders);
        List<Line> lines = new ArrayList<>(requests.subList(0, Math.min(MOST_REQUESTS, requests.size())));
        if (requests.size() > MOST_REQUESTS) {
            lines.add(new Line(Tone.PLAIN, "and", (requests.size() - MOST_REQUESTS) + " more requests"));
        }
        if (ladders.isEmpty() && lines.isEmpty()) {
            lines.add(new Line(Tone.UNKNOWN, "why", "no ladder or request is set up for it"));
        }
        OwnRate ours = subject.latest().round().ours();
        if (ours.bound() > 0) {
            lines.add(new Line(
                    Tone.PLAIN,
                    "we send",
                    Counts.rate(ours.perSecond()).replace("/s", "") + " of at most " + ours.bound() + "/s"));
        }
        return new Truth(tone(ladders, requests), headline(ladders, requests), lines);
    }

    private static Tone tone(List<Climbed> ladders, List<Line> requests) {
        boolean failed = ladders.stream().anyMatch(each -> each.failedAt().isPresent());
        if (failed || any(requests, Tone.BAD)) {
            return Tone.BAD;
        }
        if (any(requests, Tone.GOOD)) {
            return Tone.GOOD;
        }
        return switch (reached(ladders)) {
            case null -> Tone.UNKNOWN;
            case CONNECT -> Tone.WARN;
            case WEB_SERVER, HANDSHAKE, PING, STATUS, REQUEST -> Tone.GOOD;
        };
    }

    private static String headline(List<Climbed> ladders, List<Line> requests) {
        long failing =
                ladders.stream().filter(each -> each.failedAt().isPresent()).count();
        if (failing > 0) {
            String share = ladders.size() == 1 ? "" : failing + " of " + ladders.size() + " ";
            Rung at = ladders.getFirst().failedAt().orElseThrow();
            return share + (failing == 1 ? "fails at " : "fail at ") + RungText.name(at);
        }
        if (any(requests, Tone.BAD)) {
            return "our request failed";
        }
        if (any(requests, Tone.GOOD)) {
            return "our request was served";
        }
        Rung reached = reached(ladders);
        return switch (reached) {
            case null -> "nothing answered yet";
            case CONNECT -> "connects, rest not asked";
            case WEB_SERVER, HANDSHAKE, PING, STATUS -> "answers up to " + RungText.name(reached);
            case REQUEST -> "real request served";
        };
    }

    /** The rung that all of them reach. */
    private static @Nullable Rung reached(List<Climbed> ladders) {
        Rung lowest = ladders.isEmpty() ? null : Rung.REQUEST;
        for (Climbed each : ladders) {
            Rung reached = each.reached();
            if (reached == null) {
                return null;
            }
            lowest = lowest == null || reached.compareTo(lowest) < 0 ? reached : lowest;
        }
        return lowest;
    }

    private static boolean any(List<Line> lines, Tone tone) {
        return lines.stream().anyMatch(line -> line.tone() == tone);
    }

    private static String ago(Instant at, Instant now) {
        return ", " + Spans.age(at, now) + " ago";
    }

    /** Those that no ladder ends in: a request through the frontend, or into a pool that has no ladder. */
    private static List<Line> requests(Subject subject, List<Climbed> ladders) {
        Set<String> told = ladders.stream()
                .filter(Climbed::requested)
                .map(Climbed::place)
                .collect(Collectors.toCollection(HashSet::new));
        subject.rows().stream().filter(row -> told.contains(row.address())).forEach(row -> told.add(row.server()));
        return subject.latest().round().requests().entrySet().stream()
                .filter(entry -> concerns(subject, entry.getKey()))
                .filter(entry -> !told.contains(entry.getKey().target()))
                .sorted(Comparator.comparingInt(
                                (Map.Entry<CheckId, ?> entry) -> entry.getKey().index())
                        .thenComparing(entry -> entry.getKey().target()))
                .map(entry -> request(entry.getKey(), entry.getValue(), subject))
                .toList();
    }

    /** A request through the frontend concerns every server; one to a pool or server only that one. */
    private static boolean concerns(Subject subject, CheckId check) {
        boolean same = check.environment().equals(subject.backend().id().proxy().environment())
                && check.backend().equals(subject.backend().id().backend());
        if (!same || subject.server() == null) {
            return same;
        }
        ServerId server = subject.server().id();
        boolean elsewhere = subject.backend().servers().stream()
                .anyMatch(other ->
                        !other.id().equals(server) && other.id().server().equals(check.target()));
        boolean ours = check.target().equals(server.server())
                || subject.pools().stream().anyMatch(pool -> pool.pool().equals(check.target()))
                || subject.rows().stream().map(ServerStats::address).anyMatch(check.target()::equals);
        return ours || !elsewhere;
    }

    private static Line request(CheckId check, Reading<RequestResult> reading, Subject subject) {
        String label = "request " + (check.index() + 1);
        String where = Plain.line(check.target()) + ": ";
        String when = ago(reading.since(), subject.now());
        return switch (reading.latest().orElse(null)) {
            case null ->
                new Line(
                        Tone.BAD,
                        label,
                        where
                                + reading.problem()
                                        .map(failure -> Plain.line(failure.message()))
                                        .orElse("no answer"));
            case RequestResult.Answered answered -> new Line(Tone.GOOD, label, where + answered.status() + when);
            case RequestResult.Failed failed ->
                new Line(Tone.BAD, label, where + Plain.line(failed.failure().message()) + when);
            case RequestResult.WrongStatus wrong ->
                new Line(Tone.BAD, label, where + Plain.line(wrong.failure().message()) + when);
            case RequestResult.NotAsked notAsked ->
                new Line(Tone.UNKNOWN, label, where + "not asked, " + Plain.line(notAsked.reason()));
        };
    }
}

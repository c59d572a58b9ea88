package org.drainboard.view.backend.truth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.probe.WebServer;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.view.backend.truth.Truth.Line;
import org.drainboard.view.text.Spans;
import org.jspecify.annotations.Nullable;

/** What answered when this program asked: the ladder, rung by rung, and the configured requests. */
public final class WeAsked {
    private WeAsked() {}

    private record Step(String place, RungResult result) {}

    public static Truth of(Subject subject) {
        List<Step> steps = steps(subject);
        List<Line> requests = requests(subject);
        List<Line> lines = new ArrayList<>();
        Rung highest = null;
        boolean failed = requests.stream().anyMatch(line -> line.tone() == Tone.BAD);
        for (Rung rung : Rung.values()) {
            List<Step> same =
                    steps.stream().filter(step -> step.result().rung() == rung).toList();
            if (!same.isEmpty() && (rung != Rung.REQUEST || requests.isEmpty())) {
                Line line = line(rung, same, subject.now());
                lines.add(line);
                failed |= line.tone() == Tone.BAD;
                highest = line.tone() == Tone.GOOD ? rung : highest;
            }
        }
        lines.addAll(requests);
        if (lines.isEmpty()) {
            lines.add(new Line(Tone.UNKNOWN, "why", "no ladder or request is set up for it"));
        }
        return new Truth(tone(failed, highest), headline(highest, requests), lines);
    }

    private static Tone tone(boolean failed, @Nullable Rung highest) {
        if (failed) {
            return Tone.BAD;
        }
        return highest == null ? Tone.UNKNOWN : highest == Rung.CONNECT ? Tone.WARN : Tone.GOOD;
    }

    private static String headline(@Nullable Rung highest, List<Line> requests) {
        if (requests.stream().anyMatch(line -> line.tone() == Tone.BAD)) {
            return "our request failed";
        }
        if (requests.stream().anyMatch(line -> line.tone() == Tone.GOOD)) {
            return "our request was served";
        }
        return switch (highest) {
            case null -> "nothing answered yet";
            case CONNECT -> "it connects, no more is known";
            case WEB_SERVER, HANDSHAKE, PING, STATUS -> "it answers up to " + word(highest);
            case REQUEST -> "a real request was served";
        };
    }

    private static List<Step> steps(Subject subject) {
        List<Step> steps = new ArrayList<>();
        Round round = subject.latest().round();
        String environment = subject.backend().id().proxy().environment();
        subject.rows().stream()
                .map(ServerStats::address)
                .distinct()
                .forEach(address ->
                        steps.addAll(steps(address, round.webLadders().get(new WebServer(environment, address)))));
        subject.pools()
                .forEach(pool -> steps.addAll(steps(pool.pool(), round.ladders().get(pool))));
        return steps;
    }

    private static List<Step> steps(String place, @Nullable Reading<Ladder> reading) {
        return Stream.ofNullable(reading)
                .flatMap(each -> each.latest().stream())
                .flatMap(ladder -> ladder.rungs().stream())
                .map(rung -> new Step(place, rung))
                .toList();
    }

    /** One line for a rung of all pools: the worst tells, or the slowest if all passed. */
    private static Line line(Rung rung, List<Step> same, Instant now) {
        Step worst = same.stream()
                .max(Comparator.comparingInt(step -> badness(step.result())))
                .orElseThrow();
        boolean alike = same.stream().allMatch(step -> step.result().equals(worst.result()));
        String where = alike ? "" : Plain.line(worst.place()) + ": ";
        String label = word(rung);
        return switch (worst.result()) {
            case RungResult.Failed failed ->
                new Line(Tone.BAD, label, where + Plain.line(failed.failure().message()) + ago(failed.at(), now));
            case RungResult.NotAsked notAsked ->
                new Line(Tone.UNKNOWN, label, where + "not asked, " + Plain.line(notAsked.reason()));
            case RungResult.Passed _ -> new Line(Tone.GOOD, label, passed(same, now));
        };
    }

    private static String passed(List<Step> same, Instant now) {
        RungResult.Passed slowest = same.stream()
                .map(Step::result)
                .filter(RungResult.Passed.class::isInstance)
                .map(RungResult.Passed.class::cast)
                .max(Comparator.comparing(RungResult.Passed::took))
                .orElseThrow();
        String took = Spans.fine(slowest.took()) + ago(slowest.at(), now);
        return same.size() == 1 ? "ok " + took : same.size() + " of " + same.size() + " ok, slowest " + took;
    }

    private static String ago(Instant at, Instant now) {
        return ", " + Spans.age(at, now) + " ago";
    }

    private static int badness(RungResult result) {
        return switch (result) {
            case RungResult.Passed _ -> 0;
            case RungResult.NotAsked _ -> 1;
            case RungResult.Failed _ -> 2;
        };
    }

    private static List<Line> requests(Subject subject) {
        return subject.latest().round().requests().entrySet().stream()
                .filter(entry -> concerns(subject, entry.getKey()))
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

    private static String word(Rung rung) {
        return rung.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

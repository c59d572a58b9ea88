package org.drainboard.view.drain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.drainboard.model.Plain;
import org.drainboard.model.ProxyId;
import org.drainboard.model.Spans;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.drain.Forecast;
import org.drainboard.operate.drain.Hindrance;
import org.drainboard.operate.drain.Remaining;
import org.drainboard.operate.drain.RunningRequest;
import org.drainboard.view.backend.truth.Tone;
import org.drainboard.view.drain.DrainFacts.Cut;
import org.drainboard.view.drain.DrainFacts.Cuts;
import org.drainboard.view.drain.DrainFacts.Grace;
import org.drainboard.view.text.Counts;

/** Puts the progress of a drain in words. */
final class DrainTexts {
    /** The last part of the grace is shown as a warning. */
    private static final double NEARLY_OVER = 0.2;

    private DrainTexts() {}

    static DrainFacts of(DrainProgress drain, Peaks peaks, Instant now) {
        ProxyId proxy = drain.server().backend().proxy();
        LineTexts lines = new LineTexts(drain, now);
        return new DrainFacts(
                drain.server(),
                word(drain),
                Plain.line(drain.server().runtimeName()),
                "on " + Plain.line(proxy.haproxy()) + ", " + Plain.line(proxy.environment()),
                drain.ordered().word() + " for " + Spans.age(drain.begun(), now) + ", read "
                        + Spans.age(drain.at(), now) + " ago",
                Plain.line(drain.why()),
                List.of(
                        lines.of("sessions", drain.sessions(), peaks),
                        lines.of("PHP-FPM workers", drain.workers(), peaks),
                        lines.of("idle connections", drain.idle(), peaks)),
                grace(drain, now),
                drain.hindrances().stream()
                        .map(Hindrance::text)
                        .map(Plain::line)
                        .toList(),
                cuts(drain));
    }

    /** Without a count of sessions no other word would be true, but that the time is over. */
    private static Word word(DrainProgress drain) {
        boolean blind = drain.sessions() instanceof Remaining.Unknown;
        return switch (drain.state()) {
            case DONE -> Word.DONE;
            case OVERDUE -> Word.OVERDUE;
            case NEVER -> Word.NEVER;
            case SLOW -> blind ? Word.UNKNOWN : Word.SLOW;
            case DRAINING -> blind ? Word.UNKNOWN : Word.DRAINING;
        };
    }

    private static Grace grace(DrainProgress drain, Instant now) {
        Duration whole = Duration.between(drain.begun(), drain.deadline());
        Duration left = drain.left(now);
        String of = Spans.text(whole);
        if (word(drain) == Word.DONE) {
            return new Grace(
                    "Drained. The grace of " + of + (left.isZero() ? " is over" : " is not used up"),
                    "done",
                    1,
                    Tone.GOOD);
        }
        if (left.isZero()) {
            String over = Spans.age(drain.deadline(), now);
            return new Grace("The grace of " + of + " was over " + over + " ago", "+" + over, 1, Tone.BAD);
        }
        double share = whole.isPositive() ? (double) left.toMillis() / whole.toMillis() : 0;
        Tone tone = share < NEARLY_OVER ? Tone.WARN : Tone.PLAIN;
        return new Grace(Spans.text(left) + " left of the grace of " + of, Spans.text(left), Math.min(1, share), tone);
    }

    private static Cuts cuts(DrainProgress drain) {
        Forecast forecast = drain.forecast();
        if (forecast == null) {
            return new Cuts(
                    "What would be cut is not known, because the sessions are not",
                    "? users",
                    requests(drain.running()));
        }
        String users = forecast.now() == 0 ? "no user" : Counts.of(forecast.now(), "user", "users");
        return forecast.likely().isEmpty() && !drain.running().isEmpty()
                ? new Cuts(Plain.line(forecast.text()) + ". What still runs:", users, requests(drain.running()))
                : new Cuts(Plain.line(forecast.text()), users, requests(forecast.likely()));
    }

    private static List<Cut> requests(List<RunningRequest> running) {
        return running.stream()
                .map(each -> new Cut(
                        each.age() == null ? Counts.UNKNOWN : Spans.fine(each.age()),
                        each.script() == null ? "not named" : Plain.line(each.script()),
                        each.path() == null ? "" : Plain.line(each.path()),
                        "worker " + each.worker() + " of " + Plain.line(each.pool())))
                .toList();
    }
}

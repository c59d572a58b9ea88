package org.drainboard.view.drain;

import java.time.Duration;
import java.time.Instant;
import org.drainboard.model.Plain;
import org.drainboard.model.Spans;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.drain.DrainState;
import org.drainboard.operate.drain.Remaining;
import org.drainboard.view.backend.truth.Tone;
import org.drainboard.view.drain.DrainFacts.Line;
import org.drainboard.view.text.Counts;
import org.jspecify.annotations.Nullable;

/** One of the three things that must reach zero, in words: what is unknown is never written as 0. */
final class LineTexts {
    /** What changes by less than this, nobody sees change. */
    private static final double STANDS_STILL = 0.005;

    private final DrainProgress drain;
    private final Instant now;

    LineTexts(DrainProgress drain, Instant now) {
        this.drain = drain;
        this.now = now;
    }

    Line of(String label, Remaining remaining, Peaks peaks) {
        return switch (remaining) {
            case Remaining.Known known -> known(label, known, peaks.share(drain, label, known.count()));
            case Remaining.AtMost most ->
                new Line(
                        label,
                        "≤" + Counts.text(most.count()),
                        Double.NaN,
                        "",
                        old(most.fresh(), most.at()) + Plain.line(most.reason()),
                        Tone.UNKNOWN);
            case Remaining.Unknown(String reason) ->
                new Line(label, Counts.UNKNOWN, Double.NaN, "", Plain.line(reason), Tone.UNKNOWN);
        };
    }

    private Line known(String label, Remaining.Known known, double share) {
        String left = Counts.text(known.count());
        if (!known.fresh()) {
            String last = left + " when read " + Spans.age(known.at(), now) + " ago";
            return new Line(label, Counts.UNKNOWN, Double.NaN, "", last, Tone.UNKNOWN);
        }
        return known.count() == 0
                ? new Line(label, left, share, "", "none left", Tone.GOOD)
                : new Line(label, left, share, rate(known.perSecond()), eta(known), tone(known));
    }

    private String old(boolean fresh, Instant at) {
        return fresh ? "" : "read " + Spans.age(at, now) + " ago: ";
    }

    private static String rate(@Nullable Double perSecond) {
        if (perSecond == null) {
            return "";
        }
        if (Math.abs(perSecond) < STANDS_STILL) {
            return "0/s";
        }
        return (perSecond < 0 ? "−" : "+") + Counts.rate(Math.abs(perSecond));
    }

    private static String eta(Remaining.Known known) {
        Duration eta = known.eta();
        if (eta != null) {
            return "none in about " + Spans.text(eta);
        }
        return known.perSecond() == null ? "how fast, the next reading says" : "does not get less";
    }

    private Tone tone(Remaining.Known known) {
        if (drain.state() == DrainState.NEVER || drain.state() == DrainState.OVERDUE) {
            return Tone.BAD;
        }
        Duration eta = known.eta();
        boolean late =
                eta == null ? known.perSecond() != null : known.at().plus(eta).isAfter(drain.deadline());
        return late ? Tone.WARN : Tone.PLAIN;
    }
}

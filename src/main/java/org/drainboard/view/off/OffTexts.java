package org.drainboard.view.off;

import java.time.Duration;
import java.time.Instant;
import org.drainboard.model.Plain;
import org.drainboard.model.Spans;
import org.drainboard.operate.ledger.Off;
import org.drainboard.view.backend.truth.Tone;
import org.drainboard.view.off.OffFacts.Due;

/** Puts what is off by hand in words. */
final class OffTexts {
    private OffTexts() {}

    static OffFacts of(Off off, Instant now) {
        String name = Plain.line(off.server().runtimeName());
        String proxy = Plain.line(off.server().backend().proxy().toString());
        String what = Plain.line(off.what());
        String by = Plain.line(off.by().text());
        String why = Plain.line(off.why());
        String since = since(off, now);
        return new OffFacts(
                new OffFacts.Key(off.server(), off.aspect()),
                what,
                name,
                proxy,
                by,
                since,
                why,
                due(off, now),
                off.wayBack().words(),
                name + " on " + proxy + ": " + what + ", " + by + (why.isEmpty() ? "" : ": “" + why + "”")
                        + off.notes().stream()
                                .map(note -> "; " + Plain.line(note))
                                .reduce("", String::concat));
    }

    private static String since(Off off, Instant now) {
        return off.since()
                .map(since -> (since.exact() ? "" : "at least ") + Spans.age(since.at(), now))
                .orElse("?");
    }

    private static Due due(Off off, Instant now) {
        if (off.expiry().isEmpty()) {
            return new Due("not by itself", Tone.PLAIN);
        }
        Duration left = Duration.between(now, off.expiry().orElseThrow());
        return left.isNegative()
                ? new Due("overdue " + Spans.text(left.negated()), Tone.BAD)
                : new Due("in " + Spans.text(left), Tone.GOOD);
    }
}

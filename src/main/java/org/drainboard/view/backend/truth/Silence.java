package org.drainboard.view.backend.truth;

import org.drainboard.model.Spans;
import org.drainboard.view.backend.truth.Truth.Line;

/** Says that what follows is old, because HAProxy does not answer. */
final class Silence {
    private Silence() {}

    static Line line(Subject subject) {
        String when = subject.silentSince()
                .map(since -> Spans.age(since, subject.now()) + " ago, no answer since")
                .orElse("just now");
        return new Line(Tone.WARN, "last read", when);
    }
}

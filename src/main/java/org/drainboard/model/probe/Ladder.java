package org.drainboard.model.probe;

import java.util.List;
import java.util.Optional;

/** What a pool, or a web server, answers to, rung by rung, the lowest first. */
public record Ladder(List<RungResult> rungs) {
    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** How a rung passed, if it did. */
    public Optional<RungResult.Passed> passed(Rung rung) {
        return rungs.stream()
                .filter(each -> each.rung() == rung)
                .filter(RungResult.Passed.class::isInstance)
                .map(RungResult.Passed.class::cast)
                .findFirst();
    }
}

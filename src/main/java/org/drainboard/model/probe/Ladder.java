package org.drainboard.model.probe;

import java.util.List;

/** What a pool answers to, rung by rung, the lowest first. */
public record Ladder(List<RungResult> rungs) {
    public Ladder {
        rungs = List.copyOf(rungs);
    }
}

package org.drainboard.scorecard.table;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import org.drainboard.scorecard.world.Scenario;

/** A scenario that was played, and how each detector did. */
record Played(Scenario scenario, SequencedMap<String, Score> scores) {
    Played {
        scores = new LinkedHashMap<>(scores);
    }

    Score of(String detector) {
        return Objects.requireNonNull(scores.get(detector), detector);
    }
}

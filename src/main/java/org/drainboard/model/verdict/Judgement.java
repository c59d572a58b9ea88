package org.drainboard.model.verdict;

import java.util.List;
import org.drainboard.model.reading.Round;

/** What is concluded from one round and those before it. */
public record Judgement(Round round, List<BackendVerdict> backends, List<MissingTarget> missing) {
    public Judgement {
        backends = List.copyOf(backends);
        missing = List.copyOf(missing);
    }
}

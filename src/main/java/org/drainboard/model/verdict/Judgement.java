package org.drainboard.model.verdict;

import java.util.List;
import org.drainboard.model.reading.Round;

/**
 * What is concluded from one round and those before it.
 *
 * @param disagreements of the HAProxies of one environment on the servers that they share, the weightiest first
 */
public record Judgement(
        Round round, List<BackendVerdict> backends, List<MissingTarget> missing, List<Disagreement> disagreements) {
    public Judgement {
        backends = List.copyOf(backends);
        missing = List.copyOf(missing);
        disagreements = List.copyOf(disagreements);
    }

    /** Where nobody disagrees. */
    public Judgement(Round round, List<BackendVerdict> backends, List<MissingTarget> missing) {
        this(round, backends, missing, List.of());
    }
}

package org.drainboard.scorecard;

import java.time.Instant;
import java.util.Set;
import org.drainboard.model.verdict.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What was really wrong in a run.
 *
 * @param bad the servers that failed; empty in a healthy run
 * @param from when the fault began; the block itself, for stalls
 * @param until when it ended
 * @param firstSeen when the first user saw a failure or, if earlier, began to wait in vain because every worker was held: the
 *     block; null when no user was harmed
 * @param scope whether one server or a shared cause was at fault; null in a healthy run
 */
public record Truth(
        Set<String> bad,
        Instant from,
        Instant until,
        @Nullable Instant firstSeen,
        @Nullable Scope scope) {
    public Truth {
        bad = Set.copyOf(bad);
    }
}

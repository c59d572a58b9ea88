package org.drainboard.verdict;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.RequestResult;

/** How often each of our requests failed in a row. A result that stands in several rounds counts once. */
final class RequestRuns {
    private record Run(Instant last, int failures) {}

    private final Map<CheckId, Run> runs = new HashMap<>();

    /** Failures since the last success, this result among them; 0 when it is a success itself. */
    int observe(CheckId id, Instant at, RequestResult result) {
        Run before = runs.get(id);
        if (before != null && before.last.equals(at)) {
            return before.failures;
        }
        int failuresBefore = before == null ? 0 : before.failures;
        int failures = switch (result) {
            case RequestResult.Answered _ -> 0;
            case RequestResult.WrongStatus _, RequestResult.Failed _ -> failuresBefore + 1;
            case RequestResult.NotAsked _ -> failuresBefore;
        };
        runs.put(id, new Run(at, failures));
        return failures;
    }
}

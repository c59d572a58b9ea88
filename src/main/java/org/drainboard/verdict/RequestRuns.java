package org.drainboard.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.RequestResult;

/**
 * How often each of our requests failed in a row. A result that stands in several rounds counts once. One that was not
 * sent, because the failed one still holds its worker, says nothing new: the failure before it goes on to count for a
 * minute, so that nothing is cleared by our keeping quiet.
 */
final class RequestRuns {
    private static final Duration REMEMBERED = Duration.ofSeconds(60);

    /**
     * What to judge by.
     *
     * @param result the latest that was sent, or that it was not
     * @param failures since the last success
     */
    record Run(Instant seen, Instant sent, RequestResult result, int failures) {}

    private final Map<CheckId, Run> runs = new HashMap<>();

    /** Takes a result, read at a time. */
    Run observe(CheckId id, Instant at, RequestResult result) {
        Run before = runs.get(id);
        if (before != null && before.seen.equals(at)) {
            return before;
        }
        int failuresBefore = before == null ? 0 : before.failures;
        Run now = switch (result) {
            case RequestResult.Answered _ -> new Run(at, at, result, 0);
            case RequestResult.WrongStatus _, RequestResult.Failed _ -> new Run(at, at, result, failuresBefore + 1);
            case RequestResult.NotAsked _ ->
                before != null
                                && failuresBefore > 0
                                && Duration.between(before.sent, at).compareTo(REMEMBERED) <= 0
                        ? new Run(at, before.sent, before.result, failuresBefore)
                        : new Run(at, at, result, 0);
        };
        runs.put(id, now);
        return now;
    }
}

package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.drainboard.model.haproxy.HealthCheck;

/**
 * What backs the claim UP. A passing check never clears a verdict; of an L4 check it is said why: it opens the port,
 * which works with every worker stuck, until the backlog is full (measured: 52 of 52 requests failed under L4OK). A
 * server that follows another has its check, so the word is that one's.
 */
final class CheckCannotSee implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        if (!scene.claimedUp()) {
            return List.of();
        }
        HealthCheck check = scene.stats().check();
        Duration took = check.took();
        String tracked = scene.stats().tracked();
        String whose = tracked == null ? "the check (" : "the check of " + tracked + ", which it follows (";
        String in = check.status() + (took == null ? "" : " in " + took.toMillis() + " ms");
        Map<String, Number> numbers = new Numbers().seconds("took", took).map();
        return switch (check.depth()) {
            case NONE ->
                List.of(Finding.of(
                        "no-check",
                        Bearing.NOTE,
                        check.status().isEmpty()
                                ? "no check: HAProxy takes it for up whatever happens"
                                : "no check has ended yet (" + check.status() + "): HAProxy takes it for up until then",
                        numbers));
            case L4 ->
                List.of(Finding.of(
                        "check-cannot-see",
                        Bearing.NOTE,
                        whose + in + ") only opens the port: it cannot see stuck workers",
                        numbers));
            case L6 ->
                List.of(Finding.of(
                        "check-cannot-see",
                        Bearing.NOTE,
                        whose + in + ") ends at the TLS handshake: it cannot see stuck workers",
                        numbers));
            case L7 ->
                List.of(Finding.of(
                        "check-cannot-see",
                        Bearing.NOTE,
                        whose + in + ") asks one page: it cannot see all workers, and notices late",
                        numbers));
            case AGENT ->
                List.of(Finding.of(
                        "check-cannot-see", Bearing.NOTE, "the check is the agent's word (" + in + ")", numbers));
        };
    }
}

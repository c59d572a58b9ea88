package org.drainboard.verdict.rules;

import java.util.List;
import org.drainboard.model.Failure;

/**
 * {@code age of HAProxy's word > limit}. The limit covers one failed exchange and two polls, so that a single slow
 * answer does not blank the screen; beyond it nothing that HAProxy said may be held against anything.
 */
final class StaleClaim implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        Failure problem = scene.proxyProblem();
        if (scene.claimAge().compareTo(scene.claimLimit()) <= 0) {
            return List.of();
        }
        String text = "HAProxy was last read " + Phrase.seconds(scene.claimAge()) + " ago: "
                + (problem == null ? "nothing has come since, not even a failure" : problem.message());
        return List.of(Finding.of(
                "stale-claim",
                Bearing.OUTDATED,
                text,
                Numbers.of("age", scene.claimAge().toMillis() / 1000.0).map()));
    }
}

package org.drainboard.verdict.rules;

import java.util.List;
import org.drainboard.model.verdict.Traffic;

/**
 * Nothing completed in the last 10 s. An idle server is unknown, never 100 % good: what would happen to a request is
 * shown by none. The sentence names what could be done to know.
 */
final class Idle implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        Traffic fast = scene.outcomes().fast();
        if (!scene.http() || (fast != null && fast.completed() > 0)) {
            return List.of();
        }
        long sessions = scene.stats().load().sessions();
        StringBuilder text = new StringBuilder();
        if (fast == null) {
            text.append("one reading of HAProxy so far");
        } else if (sessions > 0 || fast.arrivals() > 0) {
            text.append("no request completed in ").append(Phrase.seconds(fast.window()));
        } else {
            text.append("no traffic in ").append(Phrase.seconds(fast.window()));
        }
        if (scene.pools().isEmpty()) {
            text.append(
                    scene.stats().address().equals("unix")
                            ? ", and no pool is named for it (HAProxy hides a unix address: say it with serves)"
                            : ", and no pool is named for it");
        }
        if (scene.requests().isEmpty()) {
            text.append(scene.pools().isEmpty() ? ", nor a request of ours" : ", and no request of ours");
        }
        Numbers numbers = Numbers.of("sessions", sessions).and("arrivals", fast == null ? 0 : fast.arrivals());
        return List.of(Finding.of("idle", Bearing.BLIND, text.toString(), numbers.map()));
    }
}

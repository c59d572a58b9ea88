package org.drainboard.verdict.rules;

import java.util.List;
import org.drainboard.model.verdict.Traffic;

/**
 * {@code arrivals - retries - completions - aborts} over 10 s, at least 10, more than half of the completions, and no more
 * than the sessions there are: requests come faster than they end, which no counter of errors shows before the first
 * timeout. A doubt only: new long polls and downloads pile up in the same way, and harm nobody.
 */
final class InFlightGrowth implements Rule {
    private static final int LEAST = 10;

    @Override
    public List<Finding> look(Scene scene) {
        Traffic fast = scene.outcomes().fast();
        if (!scene.claimedUp() || fast == null) {
            return List.of();
        }
        long ended = fast.completed() + fast.aborted();
        long growth = fast.arrivals() - scene.outcomes().retries() - ended;
        long sessions = scene.stats().load().sessions();
        if (growth < LEAST || growth * 2 <= ended || sessions < growth) {
            return List.of();
        }
        String text = growth + " more requests in flight than " + Phrase.seconds(fast.window()) + " ago: "
                + fast.arrivals() + " arrived, " + ended + " ended; " + Phrase.count(sessions, "session");
        Numbers numbers = Numbers.of("growth", growth)
                .and("arrivals", fast.arrivals())
                .and("ended", ended)
                .and("sessions", sessions);
        return List.of(Finding.of("in-flight-growth", Bearing.DOUBT, text, numbers.map()));
    }
}

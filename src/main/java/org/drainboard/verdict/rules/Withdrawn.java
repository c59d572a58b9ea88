package org.drainboard.verdict.rules;

import java.util.List;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.verdict.Traffic;

/**
 * DRAIN or MAINT: what is claimed is that it takes no balanced traffic. Arrivals since then are told: with DRAIN,
 * clients with a sticky cookie still come; with MAINT, none should.
 */
final class Withdrawn implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        Claim claim = scene.stats().claim();
        if (claim != Claim.DRAIN && claim != Claim.MAINT) {
            return List.of();
        }
        Traffic fast = scene.outcomes().fast();
        long arrivals = fast == null ? 0 : fast.arrivals();
        long sessions = scene.stats().load().sessions();
        String text = "in " + claim + ": takes no balanced traffic; " + Phrase.count(sessions, "session") + " left"
                + (arrivals == 0
                        ? ""
                        : ", and " + arrivals + " still arrived" + (claim == Claim.DRAIN ? " (sticky clients)" : ""));
        Numbers numbers = Numbers.of("sessions", sessions).and("arrivals", arrivals);
        return List.of(Finding.of("withdrawn", Bearing.NOTE, text, numbers.map()));
    }
}

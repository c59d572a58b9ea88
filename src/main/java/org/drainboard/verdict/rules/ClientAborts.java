package org.drainboard.verdict.rules;

import java.util.List;
import org.drainboard.model.verdict.Traffic;

/**
 * {@code clients that gave up >= 3, and their lower bound over 5 % of the arrivals} in 10 s ({@code cli_abrt}). Never
 * failures of a server: a user who closes a page proves nothing. Many at a time are told, because people who wait too
 * long do the same. HAProxy sees only those that leave during the transfer, or with {@code abortonclose}.
 */
final class ClientAborts implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        Traffic fast = scene.outcomes().fast();
        if (fast == null || fast.aborted() < 3) {
            return List.of();
        }
        long requests = Math.max(fast.arrivals(), fast.aborted());
        if (Wilson.of(fast.aborted(), requests).low() <= 0.05) {
            return List.of();
        }
        String text = fast.aborted() + " of " + requests + " requests were given up by their clients in "
                + Phrase.seconds(fast.window()) + ": not counted as failures, but users may be tired of waiting";
        Numbers numbers = Numbers.of("aborted", fast.aborted()).and("arrivals", requests);
        return List.of(Finding.of("client-aborts", Bearing.NOTE, text, numbers.map()));
    }
}

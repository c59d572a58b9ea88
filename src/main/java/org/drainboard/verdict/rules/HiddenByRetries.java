package org.drainboard.verdict.rules;

import java.util.List;
import org.drainboard.model.verdict.Traffic;

/**
 * {@code retries >= 3, and their lower bound over 5 % of the arrivals} in 10 s. With {@code retry-on} a failure is tried
 * again elsewhere and never counts as one, so it shows only here ({@code wretr}). A doubt: users still got answers.
 */
final class HiddenByRetries implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        Traffic fast = scene.outcomes().fast();
        long retries = scene.outcomes().retries();
        if (fast == null || retries < 3) {
            return List.of();
        }
        long attempts = Math.max(fast.arrivals(), retries);
        if (Wilson.of(retries, attempts).low() <= 0.05) {
            return List.of();
        }
        String text = retries + " of " + attempts + " attempts were retries in " + Phrase.seconds(fast.window())
                + ": failures may hide behind them";
        return List.of(Finding.of(
                "hidden-by-retries",
                Bearing.DOUBT,
                text,
                Numbers.of("retries", retries).and("attempts", attempts).map()));
    }
}

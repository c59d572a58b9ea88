package org.drainboard.verdict.rules;

import java.util.List;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Traffic;

/**
 * {@code retries >= 3, and their lower bound over 5 % of the arrivals} in 10 s. With {@code retry-on} or {@code option
 * redispatch} a failure is tried again elsewhere and never counts as one: a dead server under {@code redispatch} has 4
 * arrivals, no error, and {@code wredis} 4 (measured). An attempt that another server took over may count in {@code
 * wretr}, in {@code wredis} or in both, so the larger of the two is what failed at least.
 *
 * <p>A doubt, because users still got answers; but when the lower bound is over half of the attempts, with 4 or more,
 * most of what is handed to this server fails, whoever repairs it: the claim UP is wrong.
 */
final class HiddenByRetries implements Rule {
    private static final int LEAST = 3;
    private static final int ATTEMPTS = 4;

    @Override
    public List<Finding> look(Scene scene) {
        Traffic fast = scene.outcomes().fast();
        long retries = scene.outcomes().retries();
        if (fast == null || retries < LEAST) {
            return List.of();
        }
        long attempts = Math.max(fast.arrivals(), retries);
        Interval share = Wilson.of(retries, attempts);
        if (share.low() <= 0.05) {
            return List.of();
        }
        long moved = Math.min(retries, scene.outcomes().moved());
        String text = retries + " of " + attempts + " attempts were tried again in " + Phrase.seconds(fast.window())
                + (moved == 0 ? "" : ", " + moved + " of them on another server");
        Numbers numbers = Numbers.of("retries", retries)
                .and("moved", moved)
                .and("attempts", attempts)
                .and("lower bound", share.low());
        if (scene.claimedUp() && attempts >= ATTEMPTS && share.low() > 0.5) {
            Interval real = new Interval(1 - share.value(), 1 - share.high(), 1 - share.low());
            return List.of(new Finding(
                    "hidden-by-retries",
                    fast.succeeded() == 0 ? Bearing.NOT_SERVING : Bearing.IMPAIRED,
                    real,
                    text + ": its failures hide behind retries",
                    numbers.map()));
        }
        return List.of(Finding.of(
                "hidden-by-retries", Bearing.DOUBT, text + ": failures may hide behind retries", numbers.map()));
    }
}

package org.drainboard.verdict.agreement;

import java.time.Duration;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.verdict.Disagreement;
import org.jspecify.annotations.Nullable;

/**
 * {@code weight / heaviest}, in whole percent, where {@code heaviest} is the largest configured weight of the backend on
 * that HAProxy: 10 beside 10 means the same as 100 beside 100, and nothing else tells what a weight is of. Different in
 * two readings of each, like {@link Orders}. A slow start lowers the effective weight only, so that it does not count.
 */
final class Weights implements Question {
    @Override
    public Disagreement.Matter matter() {
        return Disagreement.Matter.WEIGHT;
    }

    @Override
    public @Nullable String told(Telling telling) {
        Standing standing = telling.row().standing();
        // A stats page shows the effective weight only: a slow start would look like an order.
        if (standing.health() == CheckSwitch.UNKNOWN) {
            return null;
        }
        return "weight " + Math.round(100.0 * standing.weight() / telling.heaviest()) + " %";
    }

    @Override
    public Duration patience() {
        return Orders.TWO_READINGS;
    }
}

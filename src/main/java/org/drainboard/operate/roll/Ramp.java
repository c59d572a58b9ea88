package org.drainboard.operate.roll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.haproxy.Standing;

/**
 * How a server that was out gets its weight back: in steps, each for a while, so that a cold cache or a wrong build meets
 * few users first.
 *
 * @param percents of the weight before, rising, without the last step, which is always 100
 * @param each how long a step lasts while nothing worsens
 */
public record Ramp(List<Integer> percents, Duration each) {
    public static final Ramp GENTLE = new Ramp(List.of(10, 25, 50), Duration.ofSeconds(20));

    /** All of its weight at once. */
    public static final Ramp NONE = new Ramp(List.of(), Duration.ZERO);

    public Ramp {
        int before = 0;
        for (int percent : percents) {
            if (percent <= before || percent >= 100) {
                throw new IllegalArgumentException("the steps of a ramp rise from 1 % to 99 %, not " + percents);
            }
            before = percent;
        }
        percents = List.copyOf(percents);
    }

    /** One step. */
    public record Step(int percent, int weight) {}

    /** The weight that a server comes back to: the one it had, or the configured one where it was left with none. */
    public static int whole(Standing standing) {
        return standing.weight() > 0 ? standing.weight() : standing.initialWeight();
    }

    /**
     * The steps before the whole weight; a weight that is too small to be divided has none.
     *
     * @param full the weight before
     */
    public List<Step> steps(int full) {
        List<Step> steps = new ArrayList<>();
        int before = 0;
        for (int percent : percents) {
            int weight = full * percent / 100;
            if (weight > before) {
                steps.add(new Step(percent, weight));
                before = weight;
            }
        }
        return steps;
    }
}

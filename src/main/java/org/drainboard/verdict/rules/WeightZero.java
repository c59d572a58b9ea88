package org.drainboard.verdict.rules;

import java.util.List;
import java.util.Map;
import org.drainboard.model.haproxy.CheckDepth;

/**
 * {@code weight = 0} on a server that is UP: it takes no balanced traffic, whatever its status says. An order does that,
 * and so does an agent: {@code up 50%} of weight 1 is 0 (measured).
 */
final class WeightZero implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        if (!scene.claimedUp() || scene.stats().weight() > 0) {
            return List.of();
        }
        boolean agent = scene.stats().check().depth() == CheckDepth.AGENT;
        String text = scene.stats().status() + " with weight 0: takes no balanced traffic"
                + (agent ? " (its agent may have set that)" : "");
        return List.of(Finding.of("weight-zero", Bearing.NOTE, text, Map.of()));
    }
}

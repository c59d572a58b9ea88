package org.drainboard.operate;

import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.Standing;

/** What is ordered for a server, in words: {@code drain, weight 50 of 100, health check off}. */
public final class Words {
    private Words() {}

    public static String of(Standing standing) {
        StringBuilder words = new StringBuilder(standing.admin().ordered().word());
        if (standing.weight() != standing.initialWeight()) {
            words.append(", weight ").append(standing.weight()).append(" of ").append(standing.initialWeight());
        }
        if (standing.health() == CheckSwitch.OFF) {
            words.append(", health check off");
        }
        if (standing.agent() == CheckSwitch.OFF) {
            words.append(", agent check off");
        }
        return words.toString();
    }
}

package org.drainboard.operate.ledger;

import java.util.List;
import java.util.Set;
import org.drainboard.operate.Reason;

/**
 * What the guard asks about an expiry and needs no person: what the person knew who gave the order, or what does no
 * harm. A list of what is allowed, so that a doubt which is new holds an expiry back.
 */
final class Harmless {
    private static final Set<String> RULES =
            Set.of("untried", "followed", "is-backup", "already", "agent-orders", "follows-another", "not-resolved");

    private Harmless() {}

    static boolean all(List<Reason> reasons) {
        return reasons.stream().allMatch(reason -> RULES.contains(reason.rule()));
    }
}

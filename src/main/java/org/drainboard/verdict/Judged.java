package org.drainboard.verdict;

import java.util.List;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.model.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A server's row beside the verdict on it, and the pools behind it.
 *
 * @param minute what its requests got in the last 60 s, or null before two readings or where HTTP is not observed
 */
record Judged(
        ServerStats row,
        ServerVerdict verdict,
        List<PoolTarget> behind,
        @Nullable Traffic minute) {

    /** In drain or maint by its status or by order, so that it counts for no capacity; DOWN hides an order to drain. */
    boolean withdrawn() {
        return row.claim() == Claim.DRAIN
                || row.claim() == Claim.MAINT
                || row.admin().drain()
                || row.admin().maint();
    }

    boolean falseHealthy() {
        return verdict.verdict() == Verdict.FALSE_HEALTHY;
    }

    /** What of its claimed capacity is missing, 0 to 1. */
    double gap() {
        return row.claimedServing() ? 1 - verdict.real().value() : 0;
    }
}

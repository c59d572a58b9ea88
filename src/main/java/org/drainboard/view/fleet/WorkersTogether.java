package org.drainboard.view.fleet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drainboard.model.PoolId;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.WorkerUse;
import org.jspecify.annotations.Nullable;

/** The workers behind a backend of several load balancers: each pool counts once, however many send to it. */
final class WorkersTogether {
    private WorkersTogether() {}

    static @Nullable Working of(List<Block> blocks) {
        if (alike(blocks)) {
            return blocks.getFirst().backend().working();
        }
        List<WorkerUse> once = once(blocks);
        if (once.isEmpty()) {
            return null;
        }
        Duration oldest = null;
        for (WorkerUse use : once) {
            Duration own = use.oldest();
            oldest = own != null && (oldest == null || own.compareTo(oldest) > 0) ? own : oldest;
        }
        return new Working(
                once.stream().mapToInt(WorkerUse::stuck).sum(),
                once.stream().mapToInt(WorkerUse::progressing).sum(),
                once.stream().mapToInt(WorkerUse::idle).sum(),
                oldest);
    }

    /** The usual case: the same pools behind each. */
    private static boolean alike(List<Block> blocks) {
        return blocks.stream()
                        .map(each -> pools(each.verdict().workers()))
                        .distinct()
                        .count()
                == 1;
    }

    private static Set<PoolId> pools(@Nullable WorkerUse use) {
        return use == null ? Set.of() : Set.copyOf(use.pools());
    }

    /** What servers in use say of pools that no server before them spoke of. */
    private static List<WorkerUse> once(List<Block> blocks) {
        Set<PoolId> seen = new HashSet<>();
        List<WorkerUse> once = new ArrayList<>();
        for (Block block : blocks) {
            for (ServerVerdict server : block.verdict().servers()) {
                WorkerUse use = server.workers();
                boolean inUse = server.claim() != Claim.DRAIN && server.claim() != Claim.MAINT;
                if (use != null && inUse && Collections.disjoint(seen, use.pools())) {
                    seen.addAll(use.pools());
                    once.add(use);
                }
            }
        }
        return once;
    }
}

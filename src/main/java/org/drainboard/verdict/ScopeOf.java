package org.drainboard.verdict;

import java.util.List;
import java.util.Map;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.Scope;
import org.drainboard.model.verdict.WorkerUse;
import org.jspecify.annotations.Nullable;

/**
 * One server or a shared cause. Shared: at least two servers are claimed to serve and all of them fail, or the script
 * that holds a failing server's workers saturates another pool, too. One server: another that is claimed to serve does
 * serve. Peers decide the scope only, never whether something fails.
 */
final class ScopeOf {
    private ScopeOf() {}

    /** @param saturated how many pools of the environment each script holds all workers of */
    static @Nullable Scope servers(List<Judged> counted, Map<String, Integer> saturated) {
        List<Judged> claimed =
                counted.stream().filter(each -> each.row().claimedServing()).toList();
        List<Judged> failing = claimed.stream().filter(Judged::falseHealthy).toList();
        if (failing.isEmpty()) {
            return null;
        }
        boolean all = claimed.size() > 1 && failing.size() == claimed.size();
        boolean elsewhere = failing.stream().anyMatch(each -> {
            WorkerUse use = each.verdict().workers();
            String script = use == null ? null : use.script();
            return script != null && saturated.getOrDefault(script, 0) > 1;
        });
        if (all || elsewhere) {
            return Scope.SHARED;
        }
        boolean peerServes = claimed.stream().anyMatch(each -> each.verdict().reality() == Reality.SERVING);
        return peerServes ? Scope.SERVER : null;
    }
}

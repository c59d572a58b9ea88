package org.drainboard.scorecard.rival;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Scope;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.scorecard.Detector;
import org.drainboard.scorecard.Sight;
import org.drainboard.verdict.Judge;
import org.jspecify.annotations.Nullable;

/**
 * Drainboard's judge: a server is flagged while its verdict is FALSE HEALTHY. When only the backend's is, then those that
 * it was put down to keep their flags; when it was put down to none, all that are claimed to serve get one.
 */
public final class DrainboardDetector implements Detector {
    private final Judge judge;
    private final @Nullable String backend;
    private final Flags flags = new Flags();
    private @Nullable BackendVerdict latest;

    /**
     * A judge of its own.
     *
     * @param backend the one that is watched, or null when there is only one
     */
    public DrainboardDetector(Inventory inventory, @Nullable String backend) {
        judge = new Judge(inventory);
        this.backend = backend;
    }

    @Override
    public void see(Sight sight) {
        latest = judge.judge(sight.round()).backends().stream()
                .filter(each -> backend == null || each.id().backend().equals(backend))
                .findFirst()
                .orElse(null);
        List<String> servers = latest == null ? List.of() : failing(latest);
        if (!servers.isEmpty() || latest == null || latest.verdict() != Verdict.FALSE_HEALTHY) {
            flags.only(servers, sight.at());
        } else if (flags.all().isEmpty()) {
            flags.only(claimed(latest), sight.at());
        }
    }

    private static List<String> failing(BackendVerdict verdict) {
        return verdict.servers().stream()
                .filter(each -> each.verdict() == Verdict.FALSE_HEALTHY)
                .map(DrainboardDetector::name)
                .toList();
    }

    private static List<String> claimed(BackendVerdict verdict) {
        return verdict.servers().stream()
                .filter(each -> each.claim() == Claim.UP || each.claim() == Claim.NO_CHECK)
                .map(DrainboardDetector::name)
                .toList();
    }

    private static String name(ServerVerdict verdict) {
        return verdict.id().server();
    }

    /** What it said last, or null before the backend was seen. */
    public @Nullable BackendVerdict verdict() {
        return latest;
    }

    @Override
    public Map<String, Instant> flagged() {
        return flags.all();
    }

    @Override
    public @Nullable Scope scope() {
        return latest == null || flags.all().isEmpty() ? null : latest.scope();
    }
}

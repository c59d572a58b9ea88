package org.drainboard.view;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.drainboard.model.BackendId;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Headroom;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.Scope;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.model.verdict.WorkerUse;
import org.drainboard.verdict.pool.StuckGroups;
import org.jspecify.annotations.Nullable;

/** A sample backend as the sum of its servers. */
final class Sums {
    private Sums() {}

    static BackendVerdict of(
            BackendId id, List<ServerVerdict> servers, @Nullable Scope scope, int claimedServing, String sentence) {
        List<ServerVerdict> up = servers.stream()
                .filter(each -> each.claim() == Claim.UP || each.claim() == Claim.DOWN)
                .toList();
        int serving = (int)
                up.stream().filter(each -> each.reality() == Reality.SERVING).count();
        double weight = Math.max(1, up.size());
        boolean blind = up.stream().anyMatch(each -> each.reality() == Reality.UNKNOWN);
        double real = serving / weight;
        Verdict worst =
                servers.isEmpty() ? Verdict.CANNOT_TELL : servers.getFirst().verdict();
        WorkerUse use = workers(servers);
        return new BackendVerdict(
                id,
                worst,
                scope,
                claimedServing / weight,
                claimedServing,
                serving,
                blind ? new Interval(real, real, 1) : new Interval(real, real, real),
                use == null ? null : new Headroom(use.idle(), use.total()),
                traffic(servers),
                use,
                sentence.isEmpty() && !servers.isEmpty() ? servers.getFirst().sentence() : sentence,
                List.of(),
                servers);
    }

    private static @Nullable Traffic traffic(List<ServerVerdict> servers) {
        List<Traffic> known = servers.stream()
                .map(ServerVerdict::traffic)
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        ToLongFunction<ToLongFunction<Traffic>> sum =
                field -> known.stream().mapToLong(field).sum();
        return new Traffic(
                Duration.ofSeconds(10),
                sum.applyAsLong(Traffic::arrivals),
                sum.applyAsLong(Traffic::succeeded),
                new Traffic.Failures(
                        0, 0, 0, sum.applyAsLong(each -> each.failed().response())));
    }

    private static @Nullable WorkerUse workers(List<ServerVerdict> servers) {
        List<WorkerUse> known = servers.stream()
                .map(ServerVerdict::workers)
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        ToIntFunction<ToIntFunction<WorkerUse>> sum =
                field -> known.stream().mapToInt(field).sum();
        int stuck = sum.applyAsInt(WorkerUse::stuck);
        boolean blind = known.stream().anyMatch(each -> each.listenQueue() == null);
        return new WorkerUse(
                known.stream().flatMap(each -> each.pools().stream()).toList(),
                sum.applyAsInt(WorkerUse::idle),
                sum.applyAsInt(WorkerUse::progressing),
                stuck,
                stuck > 0 ? Duration.ofMillis(12_400) : null,
                stuck > 0 ? "/checkout.php" : null,
                StuckGroups.together(known.stream().map(WorkerUse::groups).toList()),
                blind
                        ? null
                        : known.stream()
                                .mapToLong(each -> Objects.requireNonNull(each.listenQueue()))
                                .sum());
    }
}

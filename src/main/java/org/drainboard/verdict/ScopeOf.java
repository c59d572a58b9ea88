package org.drainboard.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.Scope;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.verdict.rules.Comparison;
import org.drainboard.verdict.rules.ServerTraffic;
import org.jspecify.annotations.Nullable;

/**
 * One server or a shared cause. Shared: at least two servers are claimed to serve and all of them fail; or what holds a failing server's
 * pool holds another pool, too ({@link Saturations}), and at least half of the backend fails; or the
 * others, without the worst of them, fail more than is usual as well ({@link Comparison}). One server: the others are
 * clearly better, or serve. Peers decide the scope only, never whether something fails.
 */
final class ScopeOf {
    private ScopeOf() {}

    /**
     * The scope of what fails, or null while nothing does or nothing can be compared.
     *
     * @param saturated the pools of the environment whose workers are all held
     * @param usual the share of the backend's requests that usually fails
     */
    static @Nullable Scope servers(List<Judged> counted, Saturations saturated, double usual) {
        List<Judged> claimed =
                counted.stream().filter(each -> each.row().claimedServing()).toList();
        List<Judged> failing = claimed.stream().filter(Judged::falseHealthy).toList();
        List<Judged> others =
                claimed.stream().filter(each -> !each.falseHealthy()).toList();
        if (failing.isEmpty()) {
            return null;
        }
        boolean many = failing.size() >= others.size();
        if ((claimed.size() > 1 && others.isEmpty()) || (many && saturated.shared(pools(failing)))) {
            return Scope.SHARED;
        }
        Comparison comparison = new Comparison(minutes(failing), minutes(others), usual);
        if (comparison.othersFailToo()) {
            return Scope.SHARED;
        }
        boolean serve = others.stream().anyMatch(each -> each.verdict().reality() == Reality.SERVING);
        return serve || comparison.othersAreBetter() ? Scope.SERVER : null;
    }

    /** What each server that is claimed to serve gave, for the rules on the backend. */
    static List<ServerTraffic> peers(List<Judged> counted) {
        List<ServerTraffic> peers = new ArrayList<>(counted.size());
        for (Judged each : counted) {
            if (each.row().claimedServing()) {
                peers.add(new ServerTraffic(each.row().server(), each.verdict().traffic(), each.minute()));
            }
        }
        return peers;
    }

    private static Set<String> pools(List<Judged> failing) {
        return failing.stream()
                .flatMap(each -> each.behind().stream())
                .map(PoolTarget::name)
                .collect(Collectors.toSet());
    }

    /** The worst last. */
    private static List<Traffic> minutes(List<Judged> servers) {
        List<Traffic> minutes = new ArrayList<>();
        for (Judged each : servers) {
            Traffic minute = each.minute();
            if (minute != null) {
                minutes.add(minute);
            }
        }
        minutes.sort(Comparator.comparingLong(each -> each.failed().total()));
        return minutes;
    }
}

package org.drainboard.scorecard.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.scorecard.CheckKind;
import org.drainboard.scorecard.Outcome.Ending;
import org.drainboard.scorecard.Sight;
import org.drainboard.scorecard.Truth;

/** A run from its first sight to its end. */
record Played(List<Sight> sights, Truth truth) {
    static final Duration MINUTE = Duration.ofMinutes(1);

    /** A minute of health, a minute of the fault with every request, 12 requests/s. */
    static Scenario scenario(int servers, int bad, Kind kind, Confounder confounder, boolean listener) {
        return new Scenario(42, servers, bad, 12, 1, kind, confounder, listener, true, MINUTE, MINUTE);
    }

    static Played of(Scenario scenario) {
        List<Sight> sights = new ArrayList<>();
        Truth truth = new SimulatedRun(scenario).play(sights::add);
        return new Played(sights, truth);
    }

    Map<Ending, Integer> endings() {
        Map<Ending, Integer> endings = new TreeMap<>();
        sights.forEach(sight -> sight.ended().forEach(outcome -> endings.merge(outcome.ending(), 1, Integer::sum)));
        return endings;
    }

    /** Which checks held web1 for down at some time. */
    Set<CheckKind> noticedBy() {
        Set<CheckKind> noticed = EnumSet.noneOf(CheckKind.class);
        sights.forEach(sight -> sight.down().forEach((kind, down) -> {
            if (down.contains("web1")) {
                noticed.add(kind);
            }
        }));
        return noticed;
    }

    boolean ever(Predicate<Sight> wanted) {
        return sights.stream().anyMatch(wanted);
    }

    static ProxySnapshot snapshot(Sight sight) {
        return sight.round().proxies().values().iterator().next().latest().orElseThrow();
    }

    static List<ServerStats> rows(Sight sight) {
        return snapshot(sight).servers();
    }

    static List<PoolStatus> pages(Sight sight) {
        return sight.round().pools().values().stream()
                .flatMap(reading -> reading.latest().stream())
                .toList();
    }
}

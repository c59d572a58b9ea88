package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.SECOND;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Scope;
import org.drainboard.scorecard.CheckKind;
import org.drainboard.scorecard.Sight;
import org.drainboard.scorecard.Truth;
import org.jspecify.annotations.Nullable;

/** A scenario played in virtual time; its seed alone decides what happens. */
public final class SimulatedRun implements Run {
    private final Site site;
    private final Inventory inventory;
    private final long first;
    private final Watch watch;
    private final List<String> servers;
    private boolean played;

    /** Builds the site; nothing happens there before {@link #play}. */
    public SimulatedRun(Scenario scenario) {
        site = new Site(scenario);
        inventory = Listing.of(site);
        Disturbance.begin(site);
        first = site.chance.between(0, SECOND);
        watch = new Watch(site, first);
        servers = site.haproxy.servers().stream().map(server -> server.name).toList();
    }

    @Override
    public Inventory inventory() {
        return inventory;
    }

    /** Plays it; once only, since the time that has passed does not come back. */
    @Override
    public Truth play(Consumer<Sight> watcher) {
        if (played) {
            throw new IllegalStateException("this run was played before: make another of the same scenario");
        }
        played = true;
        for (long at = first + Watch.untilFirstRound(); at <= site.end(); at += SECOND) {
            site.timeline.runUntil(at);
            Map<CheckKind, Set<String>> down = new EnumMap<>(CheckKind.class);
            for (CheckKind kind : CheckKind.values()) {
                down.put(kind, site.down(kind));
            }
            watcher.accept(new Sight(site.wall.truly(), watch.round(), site.log.drain(), down, servers));
        }
        return truth();
    }

    private Truth truth() {
        Set<String> bad = site.haproxy.servers().stream()
                .filter(server -> server.bad)
                .map(server -> server.name)
                .collect(Collectors.toSet());
        boolean all = bad.size() > 1 && bad.size() == servers.size();
        @Nullable Scope scope = bad.isEmpty() ? null : all ? Scope.SHARED : Scope.SERVER;
        return new Truth(bad, at(site.from()), at(site.until()), site.log.firstHarm(), scope);
    }

    private static Instant at(long micros) {
        return Site.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}

package org.drainboard.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.drainboard.verdict.pool.Occupancy;
import org.drainboard.verdict.pool.Onset;
import org.drainboard.verdict.rules.PoolScene;
import org.jspecify.annotations.Nullable;

/**
 * The pools of an environment whose workers are all held. Two of them have one cause when the same script holds them, or
 * when they began within 2 s of each other ({@link Onset}): a database that stops answering holds all pools at once,
 * whatever they run.
 */
record Saturations(List<Held> pools) {
    static final Saturations NONE = new Saturations(List.of());

    /** One of them. */
    record Held(
            String pool, @Nullable String script, @Nullable Onset onset) {
        private boolean with(Held other) {
            boolean sameScript = script != null && Objects.equals(script, other.script);
            return sameScript || (onset != null && other.onset != null && onset.with(other.onset));
        }
    }

    Saturations {
        pools = List.copyOf(pools);
    }

    static Saturations of(Collection<PoolScene> scenes) {
        List<Held> held = new ArrayList<>();
        for (PoolScene scene : scenes) {
            Occupancy occupancy = scene.occupancy();
            if (occupancy != null && occupancy.saturated()) {
                held.add(new Held(
                        scene.target().name(),
                        occupancy.script(),
                        occupancy.stalled().onset()));
            }
        }
        return new Saturations(held);
    }

    /** Whether one of these pools is held, and another pool with it. */
    boolean shared(Collection<String> names) {
        return pools.stream()
                .filter(each -> names.contains(each.pool()))
                .anyMatch(each ->
                        pools.stream().anyMatch(other -> !other.pool().equals(each.pool()) && each.with(other)));
    }
}

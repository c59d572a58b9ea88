package org.drainboard.poll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Watches whose targets come and go with HAProxy's servers. For one thread only.
 *
 * @param <K> what tells one from another
 * @param <W> what is asked; where that changes, the watch starts anew
 */
final class PassingWatches<K, W, T> {
    private final Crew crew;
    private Map<K, Running<W, T>> running = Map.of();

    private record Running<W, T>(W what, Watch<T> watch) {}

    PassingWatches(Crew crew) {
        this.crew = crew;
    }

    /** Starts what is wanted and does not run, and stops what runs and is not wanted any more. */
    void follow(Map<K, W> wanted, BiFunction<K, W, Watch<T>> watch) {
        Map<K, Running<W, T>> next = new HashMap<>();
        List<Watch<T>> fresh = new ArrayList<>();
        wanted.forEach((id, what) -> {
            Running<W, T> known = running.get(id);
            if (known != null && known.what.equals(what)) {
                next.put(id, known);
            } else {
                Watch<T> started = watch.apply(id, what);
                fresh.add(started);
                next.put(id, new Running<>(what, started));
            }
        });
        running.values().stream().filter(each -> !next.containsValue(each)).forEach(each -> each.watch.stop());
        fresh.forEach(each -> crew.start(each.name(), each));
        running = next;
    }

    Map<K, Watch<T>> current() {
        Map<K, Watch<T>> current = new HashMap<>();
        running.forEach((id, each) -> current.put(id, each.watch));
        return current;
    }

    /** What runs, with its watch. */
    Stream<Map.Entry<W, Watch<T>>> stream() {
        return running.values().stream().map(each -> Map.entry(each.what, each.watch));
    }
}

package org.drainboard.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** How soon after its fault ended each target was read again, in polls. */
final class Recoveries {
    static final double LIMIT = 2;

    /** After so long it is given up, and written down as what it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Watcher watcher;
    private final Duration every;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Fault.Kind, List<Double>> polls = new EnumMap<>(Fault.Kind.class);
    private final List<String> slow = new ArrayList<>();

    private record Waiting(Fault.Kind kind, int target, Instant ended, long nanos) {}

    Recoveries(Watcher watcher, Duration every) {
        this.watcher = watcher;
        this.every = every;
    }

    void await(Fault fault, Instant ended) {
        long nanos = System.nanoTime();
        fault.targets().forEach(target -> waiting.add(new Waiting(fault.kind(), target, ended, nanos)));
    }

    boolean settled() {
        return waiting.isEmpty();
    }

    boolean awaits(int target) {
        return waiting.stream().anyMatch(each -> each.target == target);
    }

    void look(Instant now) {
        for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
            Waiting one = each.next();
            OptionalDouble read = watcher.recovered(one.target, one.ended, one.nanos, now);
            if (read.isPresent() || Duration.between(one.ended, now).compareTo(PATIENCE) > 0) {
                note(one, read.orElse((double) PATIENCE.toNanos() / every.toNanos()));
                each.remove();
            }
        }
    }

    private void note(Waiting one, double took) {
        polls.computeIfAbsent(one.kind, _ -> new ArrayList<>()).add(took);
        if (took >= LIMIT) {
            slow.add(String.format(Locale.ROOT, "%s of target %d: %.1f polls", one.kind.word(), one.target, took));
        }
    }

    /** Those that took two polls or more, with their targets. */
    List<String> slow() {
        return List.copyOf(slow);
    }

    /** A line for each kind of fault that happened. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        polls.forEach((kind, took) -> {
            List<Double> sorted = took.stream().sorted().toList();
            lines.add(new Line(
                    "recovery from " + kind.word(),
                    String.format(
                            Locale.ROOT,
                            "%d times; median %.1f, longest %.1f polls",
                            sorted.size(),
                            sorted.get(sorted.size() / 2),
                            sorted.getLast()),
                    "under 2 polls",
                    sorted.getLast() < LIMIT));
        });
        return lines;
    }
}

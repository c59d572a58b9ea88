package org.drainboard.operate.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts runs by fault and outcome, and keeps every lie. */
final class FaultTable {
    private static final List<String> OUTCOMES =
            List.of("verified", "unverified", "rejected", "unknown", "not sent", "exception");

    private final Map<String, Map<String, Integer>> rows = new TreeMap<>();
    private final List<String> lies = new ArrayList<>();
    private int runs;

    synchronized void add(Told told) {
        runs++;
        rows.computeIfAbsent(told.run().kind(), _ -> new TreeMap<>()).merge(told.outcome(), 1, Integer::sum);
        told.lies().forEach(lie -> lies.add(told.run() + ": " + lie));
    }

    synchronized int runs() {
        return runs;
    }

    synchronized int count(String outcome) {
        return rows.values().stream()
                .mapToInt(row -> row.getOrDefault(outcome, 0))
                .sum();
    }

    /** What was said and is not so, or was done and must not be. */
    synchronized List<String> lies() {
        return List.copyOf(lies);
    }

    synchronized String text() {
        StringBuilder text = new StringBuilder(String.format("%-62s %6s", "fault", "runs"));
        OUTCOMES.forEach(outcome -> text.append(String.format(" %10s", outcome)));
        text.append('\n');
        rows.forEach((kind, row) -> line(text, kind, row));
        Map<String, Integer> all = new TreeMap<>();
        rows.values().forEach(row -> row.forEach((outcome, count) -> all.merge(outcome, count, Integer::sum)));
        line(text, "all", all);
        return text.append(String.format("untrue: %d%n", lies.size())).toString();
    }

    private static void line(StringBuilder text, String kind, Map<String, Integer> row) {
        int sum = row.values().stream().mapToInt(Integer::intValue).sum();
        text.append(String.format("%-62s %6d", kind, sum));
        OUTCOMES.forEach(outcome -> text.append(String.format(" %10d", row.getOrDefault(outcome, 0))));
        text.append('\n');
    }
}

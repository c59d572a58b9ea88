package org.drainboard.scorecard.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.drainboard.model.verdict.Scope;
import org.jspecify.annotations.Nullable;

/** What one detector said during a run: its flags, and the scope at each moment. */
final class Track {
    private static final Comparator<Flag> IN_ORDER = Comparator.comparing(Flag::raised)
            .thenComparing(
                    flag -> String.join(",", flag.servers().stream().sorted().toList()));

    private final List<Flag> ended = new ArrayList<>();
    private final Map<String, Flag> standing = new HashMap<>();
    private final TreeMap<Instant, Optional<Scope>> scopes = new TreeMap<>();

    /**
     * Takes what it says now. Flags on all of several servers at once are one statement on the backend, unless it says
     * that the fault is a server's.
     */
    void take(Instant at, Map<String, Instant> flagged, @Nullable Scope scope, List<String> servers) {
        if (!standing.isEmpty()) {
            lower(at, flagged);
        }
        if (!flagged.isEmpty()) {
            raise(flagged, scope, servers);
        }
        Optional<Scope> now = Optional.ofNullable(scope);
        if (scopes.isEmpty() || !scopes.lastEntry().getValue().equals(now)) {
            scopes.put(at, now);
        }
    }

    private void lower(Instant at, Map<String, Instant> flagged) {
        Set<Flag> before = new HashSet<>(standing.values());
        standing.entrySet().removeIf(each -> !each.getValue().raised().equals(flagged.get(each.getKey())));
        before.removeAll(standing.values());
        before.forEach(flag -> ended.add(flag.fallen(at)));
    }

    private void raise(Map<String, Instant> flagged, @Nullable Scope scope, List<String> servers) {
        Map<String, Instant> raised = new HashMap<>(flagged);
        raised.keySet().removeAll(standing.keySet());
        boolean atOnce = new HashSet<>(raised.values()).size() == 1;
        if (scope != Scope.SERVER
                && atOnce
                && raised.size() > 1
                && raised.keySet().containsAll(servers)) {
            Flag alert = new Flag(
                    raised.keySet(), scope != null, raised.values().iterator().next(), null);
            raised.keySet().forEach(server -> standing.put(server, alert));
        } else {
            raised.forEach((server, since) -> standing.put(server, new Flag(Set.of(server), true, since, null)));
        }
    }

    /** In the order in which they were raised, then by name. */
    List<Flag> flags() {
        Set<Flag> all = new HashSet<>(ended);
        all.addAll(standing.values());
        return all.stream().sorted(IN_ORDER).toList();
    }

    /** The flags that stand now. */
    Set<Flag> standing() {
        return Set.copyOf(standing.values());
    }

    /** The earliest flag that stood on one of these servers between the two, or null. */
    @Nullable Flag earliest(Set<String> servers, Instant from, Instant until) {
        return flags().stream()
                .filter(flag -> flag.stood(from, until) && flag.on(servers))
                .findFirst()
                .orElse(null);
    }

    /** What it said of the scope at a moment; null when nothing, or that it cannot tell. */
    @Nullable Scope scopeAt(Instant at) {
        Map.Entry<Instant, Optional<Scope>> entry = scopes.floorEntry(at);
        return entry == null ? null : entry.getValue().orElse(null);
    }
}

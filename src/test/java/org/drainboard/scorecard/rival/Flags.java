package org.drainboard.scorecard.rival;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.verdict.Scope;
import org.jspecify.annotations.Nullable;

/** The servers that a detector holds for failing, each since its flag was raised. */
final class Flags {
    private final Map<String, Instant> since = new HashMap<>();

    /** Raises a flag; one that stands keeps its time. */
    void raise(String server, Instant at) {
        since.putIfAbsent(server, at);
    }

    void lower(String server) {
        since.remove(server);
    }

    boolean raised(String server) {
        return since.containsKey(server);
    }

    /** Exactly these are flagged; those that were already keep their time. */
    void only(Collection<String> servers, Instant at) {
        since.keySet().retainAll(new HashSet<>(servers));
        servers.forEach(server -> raise(server, at));
    }

    Map<String, Instant> all() {
        return Map.copyOf(since);
    }

    /**
     * For detectors without an idea of scope, what their flags look like: shared when all of at least two servers are
     * flagged, one server when fewer are.
     */
    @Nullable Scope scopeAmong(List<String> servers) {
        Set<String> flagged = since.keySet();
        if (flagged.isEmpty()) {
            return null;
        }
        return servers.size() > 1 && flagged.containsAll(servers) ? Scope.SHARED : Scope.SERVER;
    }
}

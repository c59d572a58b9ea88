package org.drainboard.scorecard.table;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.verdict.Scope;
import org.drainboard.scorecard.Detector;
import org.drainboard.scorecard.Sight;
import org.jspecify.annotations.Nullable;

/** A detector that says what the test wants, from second to second. */
final class Told implements Detector {
    private final Map<String, List<Long>> spans = new HashMap<>();
    private final Map<String, Instant> flagged = new HashMap<>();

    private @Nullable Scope scope;

    /** Flags a server from the first second on, until before the last one. */
    Told flags(String server, long from, long until) {
        spans.put(server, List.of(from, until));
        return this;
    }

    Told says(Scope now) {
        scope = now;
        return this;
    }

    @Override
    public void see(Sight sight) {
        long second = sight.at().getEpochSecond();
        spans.forEach((server, span) -> {
            if (second >= span.getFirst() && second < span.getLast()) {
                flagged.putIfAbsent(server, sight.at());
            } else {
                flagged.remove(server);
            }
        });
    }

    @Override
    public Map<String, Instant> flagged() {
        return Map.copyOf(flagged);
    }

    @Override
    public @Nullable Scope scope() {
        return flagged.isEmpty() ? null : scope;
    }
}

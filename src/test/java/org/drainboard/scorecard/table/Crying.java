package org.drainboard.scorecard.table;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.drainboard.model.verdict.Scope;
import org.drainboard.scorecard.Detector;
import org.drainboard.scorecard.Sight;

/** A detector that raises a new flag on each server every second. */
final class Crying implements Detector {
    private Map<String, Instant> flagged = Map.of();

    @Override
    public void see(Sight sight) {
        flagged = sight.servers().stream().collect(Collectors.toMap(server -> server, _ -> sight.at()));
    }

    @Override
    public Map<String, Instant> flagged() {
        return flagged;
    }

    @Override
    public Scope scope() {
        return Scope.SERVER;
    }
}

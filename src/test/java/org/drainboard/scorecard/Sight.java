package org.drainboard.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.reading.Round;

/**
 * What there is to see at one moment; each detector takes what its kind would have.
 *
 * @param at true time; the round's own time may have been stepped
 * @param round what Drainboard read
 * @param ended the users' requests that ended since the sight before, the earliest first
 * @param down the servers that HAProxy holds for down by each kind of check
 * @param servers all servers of the backend, by name
 */
public record Sight(
        Instant at, Round round, List<Outcome> ended, Map<CheckKind, Set<String>> down, List<String> servers) {
    public Sight {
        ended = List.copyOf(ended);
        down = Map.copyOf(down);
        servers = List.copyOf(servers);
    }
}

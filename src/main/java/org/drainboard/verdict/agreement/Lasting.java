package org.drainboard.verdict.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.verdict.Disagreement;

/**
 * Since when a difference has been seen: {@code lasted = the oldest of the readings compared now - the newest of those
 * that showed it first}. So each of the HAProxies has said the same again since. A difference that is gone for one round
 * is another one when it comes back.
 */
final class Lasting {
    private final Map<Difference, Instant> first = new HashMap<>();
    private final Set<Difference> standing = new HashSet<>();

    /** Which difference it is. */
    record Difference(String backend, String server, Disagreement.Matter matter) {}

    /** Sees a difference in a round; says how long it has lasted, at least zero. */
    Duration see(Difference difference, Collection<Instant> readings) {
        standing.add(difference);
        Instant newest = readings.stream().max(Instant::compareTo).orElse(Instant.EPOCH);
        Instant oldest = readings.stream().min(Instant::compareTo).orElse(Instant.EPOCH);
        Instant since = first.merge(difference, newest, (known, now) -> known.isAfter(now) ? now : known);
        Duration lasted = Duration.between(since, oldest);
        return lasted.isNegative() ? Duration.ZERO : lasted;
    }

    /** The round is over: what was not seen in it is forgotten. */
    void end() {
        first.keySet().retainAll(standing);
        standing.clear();
    }
}

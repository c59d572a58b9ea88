package org.drainboard.verdict.pool;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When stuck requests began: the 2 s in which the most of them did. A database that stops answering holds the next
 * requests of every pool, so its victims begin together, whatever they run; 2 s because at one request a second it
 * takes as long until a second one is caught.
 *
 * @param since the first of them
 * @param workers how many began within 2 s of it
 */
public record Onset(Instant since, int workers) {
    public static final Duration TOGETHER = Duration.ofSeconds(2);

    /** Of requests that began at these times, or null for none. */
    static @Nullable Onset of(Stream<Instant> began) {
        List<Instant> times = began.sorted().toList();
        Onset most = null;
        int end = 0;
        for (int start = 0; start < times.size(); start++) {
            Instant first = times.get(start);
            while (end < times.size() && !times.get(end).isAfter(first.plus(TOGETHER))) {
                end++;
            }
            if (most == null || end - start > most.workers) {
                most = new Onset(first, end - start);
            }
        }
        return most;
    }

    /** Whether two pools began to stick together. */
    public boolean with(Onset other) {
        return Duration.between(since, other.since).abs().compareTo(TOGETHER) <= 0;
    }
}

package org.drainboard.scorecard.rival;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Envoy's ejected hosts. A host stays out for 30 s times its backoff, 300 s at most, and returns with a sweep, every 10 s.
 * The backoff grows with each ejection and falls with each sweep from 10 s after the return on (outlier_detection_impl.cc:
 * {@code ejectHost}, {@code checkHostForUneject}, {@code onIntervalTimer}). {@code max_ejection_percent} is left out to
 * the rival's gain: what Envoy detects but would not eject counts all the same.
 */
final class Ejections {
    private static final Duration BASE = Duration.ofSeconds(30);
    private static final int MOST = 10;
    private static final Duration SWEEP = Duration.ofSeconds(10);

    private final Map<String, Integer> backoff = new HashMap<>();
    private final Map<String, Instant> returned = new HashMap<>();
    private final Flags flags = new Flags();
    private @Nullable Instant sweep;

    /** Ejects a host that is not out already. */
    void eject(String host, Instant at) {
        if (!flags.raised(host)) {
            flags.raise(host, at);
            backoff.merge(host, 1, (now, one) -> Math.min(now + one, MOST));
        }
    }

    /** When the next sweep is due at or before a time, or null when none is; the first one 10 s after the first call. */
    @Nullable Instant due(Instant at) {
        if (sweep == null) {
            sweep = at.plus(SWEEP);
        }
        return sweep.isAfter(at) ? null : sweep;
    }

    /** Lets the hosts return whose time is over, and names them. */
    List<String> giveBack(Instant now) {
        List<String> back = new ArrayList<>();
        flags.all().forEach((host, since) -> {
            if (!since.plus(BASE.multipliedBy(backoff.getOrDefault(host, 1))).isAfter(now)) {
                flags.lower(host);
                returned.put(host, now);
                back.add(host);
            }
        });
        return back;
    }

    /** Ends a sweep. */
    void swept(Instant now) {
        returned.forEach((host, at) -> {
            if (!flags.raised(host) && !at.plus(SWEEP).isAfter(now)) {
                backoff.computeIfPresent(host, (_, times) -> Math.max(0, times - 1));
            }
        });
        sweep = now.plus(SWEEP);
    }

    boolean out(String host) {
        return flags.raised(host);
    }

    Flags flags() {
        return flags;
    }
}

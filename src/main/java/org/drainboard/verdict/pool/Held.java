package org.drainboard.verdict.pool;

import java.time.Duration;
import java.time.Instant;
import org.drainboard.model.fpm.Worker;
import org.jspecify.annotations.Nullable;

/**
 * A worker's current request, as seen so far.
 *
 * @param since the first reading that saw it
 * @param readings how many did
 * @param lasting for how long it has run, from the page where it says so
 */
record Held(Worker worker, Instant since, int readings, Duration lasting) {

    static Held of(Worker worker, Instant at, @Nullable Held before) {
        Duration said = worker.duration();
        if (before == null || !before.sameRequest(worker)) {
            return new Held(worker, at, 1, said == null ? Duration.ZERO : said);
        }
        // The page counts on a clock that nobody sets; the time between two readings is bent by a step of ours.
        Duration lasting = said != null ? said : Duration.between(before.since, at);
        return new Held(worker, before.since, before.readings + 1, lasting);
    }

    /** The count grows when a worker takes a request; a duration that shrank belongs to another one, too. */
    private boolean sameRequest(Worker now) {
        Duration earlier = worker.duration();
        Duration later = now.duration();
        return !worker.state().free()
                && worker.requests() == now.requests()
                && worker.startedAt().equals(now.startedAt())
                && (earlier == null || later == null || later.compareTo(earlier) >= 0);
    }

    boolean stuck(Duration patience) {
        return !worker.state().free() && readings > 1 && lasting.compareTo(patience) >= 0;
    }
}

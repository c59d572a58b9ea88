package org.drainboard.scorecard.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.scorecard.Outcome;
import org.jspecify.annotations.Nullable;

/** What HAProxy logs of users' requests; and when the fault first touched one, which no log says. */
final class AccessLog {
    private final Timeline timeline;
    private final Instant epoch;
    private final Kind kind;
    private List<Outcome> ended = new ArrayList<>();
    private @Nullable Instant firstHarm;

    AccessLog(Timeline timeline, Instant epoch, Kind kind) {
        this.kind = kind;
        this.timeline = timeline;
        this.epoch = epoch;
    }

    void ended(@Nullable Server server, Outcome.Ending ending) {
        ended.add(new Outcome(now(), server == null ? null : server.name, ending));
    }

    /** A user's request begins to wait because of the fault. */
    void stalled() {
        if (kind.stall()) {
            harmed();
        }
    }

    /**
     * A user's request failed.
     *
     * @param struck whether the fault met that very request in a worker; a refusal meets it before
     */
    void failed(boolean struck, Outcome.Ending ending) {
        boolean refused = ending == Outcome.Ending.REFUSED || ending == Outcome.Ending.UNAVAILABLE;
        if (!kind.stall() && (struck || (kind == Kind.REFUSED && refused))) {
            harmed();
        }
    }

    @Nullable Instant firstHarm() {
        return firstHarm;
    }

    /** What ended since it was last asked. */
    List<Outcome> drain() {
        List<Outcome> all = ended;
        ended = new ArrayList<>();
        return all;
    }

    private void harmed() {
        if (firstHarm == null) {
            firstHarm = now();
        }
    }

    private Instant now() {
        return epoch.plus(timeline.now(), ChronoUnit.MICROS);
    }
}

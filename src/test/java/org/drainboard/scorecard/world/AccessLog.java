package org.drainboard.scorecard.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.scorecard.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What HAProxy logs of users' requests; and when the fault first harmed one, which no log says: a request failed by it, or
 * found all workers held by it and waited a second or more, from when it began to wait. One that merely takes longer, or
 * a worker that is lost while others serve, harms nobody yet.
 */
final class AccessLog {
    private static final long NOTICED = Timeline.SECOND;

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

    /**
     * A user's request found all workers held, and has ended. A wait of a second is a harm, from when it began: the block.
     *
     * @param since when it began to wait
     */
    void waited(long since, Outcome.Ending ending) {
        if (kind.stall() && (ending.failed() || timeline.now() - since >= NOTICED)) {
            harmed(epoch.plus(since, ChronoUnit.MICROS));
        }
    }

    /**
     * A user's request failed.
     *
     * @param struck whether the fault met that very request; a refusal meets it before it has a worker
     */
    void failed(boolean struck, Outcome.Ending ending) {
        boolean refused = ending == Outcome.Ending.REFUSED || ending == Outcome.Ending.UNAVAILABLE;
        if (struck || (kind == Kind.REFUSED && refused)) {
            harmed(now());
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

    private void harmed(Instant at) {
        if (firstHarm == null || at.isBefore(firstHarm)) {
            firstHarm = at;
        }
    }

    private Instant now() {
        return epoch.plus(timeline.now(), ChronoUnit.MICROS);
    }
}

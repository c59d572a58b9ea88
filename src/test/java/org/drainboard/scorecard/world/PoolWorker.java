package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.MILLISECOND;
import static org.drainboard.scorecard.world.Timeline.SECOND;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerState;
import org.jspecify.annotations.Nullable;

/** One PHP-FPM worker. It goes on with a request whose client is gone. */
final class PoolWorker extends Event {
    /** Longer than {@code timeout server}. */
    private static final long SLOW = 6 * SECOND;

    private static final long AT_ONCE = MILLISECOND;

    /** How long FPM and HAProxy keep an idle connection (capture 08: the first worker came free after 5 s). */
    private static final long KEPT = 5 * SECOND;

    final int pid;
    final boolean broken;
    private final Pool pool;
    private final Timeline timeline;
    private final Instant startedAt;
    private WorkerState state = WorkerState.IDLE;
    private long requests;
    private long since;
    private long lasted;
    private @Nullable Page page;
    private @Nullable Job job;
    private Fate fate = Fate.USUAL;

    /** It belongs to a generation before a reload, and goes when it is done. */
    boolean retired;

    PoolWorker(Pool pool, Timeline timeline, int pid, boolean broken, Instant startedAt) {
        this.pool = pool;
        this.timeline = timeline;
        this.pid = pid;
        this.broken = broken;
        this.startedAt = startedAt;
        this.since = timeline.now();
    }

    /** Since when it does what it does. */
    long since() {
        return since;
    }

    boolean idle() {
        return state == WorkerState.IDLE;
    }

    boolean blocked() {
        return job != null && fate == Fate.BLOCKED;
    }

    /** Whether the fault keeps it from the next request for longer than a request takes. */
    boolean held() {
        return pinned() || (job != null && (fate == Fate.BLOCKED || fate == Fate.SLOW));
    }

    boolean pinned() {
        return state == WorkerState.READING_HEADERS;
    }

    void take(Job taken, Fate given) {
        state = WorkerState.RUNNING;
        requests++;
        since = timeline.now();
        job = taken;
        page = taken.page;
        fate = given;
        if (given != Fate.USUAL) {
            taken.struck();
        }
        switch (given) {
            case USUAL, ERROR -> timeline.at(since + taken.duration, this);
            case FAST_ERROR -> timeline.at(since + AT_ONCE, this);
            case SLOW -> timeline.at(since + SLOW, this);
            case CRASH -> timeline.at(since + Math.max(1, taken.duration / 2), this);
            case BLOCKED -> {}
        }
    }

    /** What blocked it is gone. */
    void release(long after) {
        timeline.at(timeline.now() + after, this);
        fate = Fate.USUAL;
    }

    /** Ends what it runs, without an answer. */
    void kill() {
        Job running = job;
        job = null;
        if (running != null) {
            running.ended(Job.Answer.BROKEN_OFF);
        }
    }

    @Override
    void happen() {
        Job done = job;
        job = null;
        lasted = timeline.now() - since;
        since = timeline.now();
        state = WorkerState.IDLE;
        boolean crashed = fate == Fate.CRASH;
        boolean error = fate == Fate.ERROR || fate == Fate.FAST_ERROR || (done != null && done.erroneous());
        if (done != null) {
            done.ended(crashed ? Job.Answer.BROKEN_OFF : error ? Job.Answer.ERROR : Job.Answer.DONE);
        }
        if (crashed) {
            pool.crashed(this);
        } else if (done != null && done.kept() && pool.pins()) {
            state = WorkerState.READING_HEADERS;
            page = null;
            requests++;
            timeline.at(since + KEPT, this);
        } else {
            pool.freed(this);
        }
    }

    Worker seen() {
        long duration = idle() ? lasted : timeline.now() - since;
        return new Worker(
                pid,
                state,
                startedAt,
                requests,
                Duration.of(duration, ChronoUnit.MICROS),
                page == null ? null : page.shown());
    }
}

package org.drainboard.demo;

import org.jspecify.annotations.Nullable;

/** One worker process of a pool: takes one request at a time. */
final class SimulatedWorker {
    private final int pid;
    private final long startedAt;
    private long requests;
    private long since;
    private long until;
    private long lastMicros;
    private boolean held;
    private @Nullable Visit visit;
    private @Nullable Page page;

    SimulatedWorker(int pid, long startedAt) {
        this.pid = pid;
        this.startedAt = startedAt;
        this.since = startedAt;
    }

    boolean free() {
        return visit == null;
    }

    /** Does not finish by itself. */
    boolean held() {
        return held;
    }

    /** When it became free, or took its request. */
    long since() {
        return since;
    }

    void take(Visit next, Page shown, long now, long takes) {
        visit = next;
        page = shown;
        since = now;
        until = now + takes;
        held = false;
        requests++;
    }

    void hold(Visit next, Page shown, long now) {
        take(next, shown, now, 0);
        held = true;
    }

    /** What held it is over; it finishes soon. */
    void release(long now, long takes) {
        held = false;
        until = now + takes;
    }

    void finishIfDone(long now) {
        Visit done = visit;
        if (done != null && !held && now >= until) {
            lastMicros = (now - since) * 1000 + pid % 997;
            visit = null;
            since = now;
            done.answered(now);
        }
    }

    WorkerSight sight(long now) {
        boolean running = visit != null;
        long micros = running ? (now - since) * 1000 + pid % 997 : lastMicros;
        return new WorkerSight(pid, running, startedAt, requests, micros, page);
    }
}

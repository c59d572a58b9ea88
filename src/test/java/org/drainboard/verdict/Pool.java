package org.drainboard.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.fpm.Aggregates;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.fpm.Workers;
import org.jspecify.annotations.Nullable;

/** A pool of a test with 4 static workers: idle, held by one request each, or taking turns. */
final class Pool {
    static final int WORKERS = 4;
    static final Instant STARTED = Site.START.minusSeconds(3600);

    ProcessManager manager = ProcessManager.STATIC;
    Instant startedAt = STARTED;
    long reached;
    int size = WORKERS;
    int held;
    int turning;
    WorkerState heldIn = WorkerState.RUNNING;
    String script = "/srv/www/checkout.php";
    Instant heldSince = Site.START;

    @Nullable Long queue = 0L;

    long accepted = 100;

    @Nullable String unreadable;

    private int slowSeconds;
    private int slowApart;
    private long turns = 10;

    /** The first {@code n} workers are held by one request each from now on. */
    void hold(int n, Instant since) {
        held = n;
        heldSince = since;
        accepted += n;
    }

    /** All workers are busy: each takes so many seconds a request, and they begin some seconds apart. */
    void slow(int seconds, int apart) {
        slowSeconds = seconds;
        slowApart = apart;
        turning = size;
    }

    PoolStatus page(Instant now) {
        turns++;
        accepted += turning;
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            workers.add(worker(i, now));
        }
        int active = held + turning;
        return new PoolStatus(
                "www",
                manager,
                startedAt,
                accepted,
                queue,
                new Aggregates(size - active, active, size, reached, 0),
                unreadable == null ? new Workers.Listed(workers) : new Workers.Unreadable(unreadable));
    }

    private Worker worker(int i, Instant now) {
        WorkerRequest request =
                new WorkerRequest("GET", script.substring(script.lastIndexOf('/')) + "?id=" + i, script, null);
        if (slowSeconds > 0) {
            long phase = Duration.between(Site.START, now).toSeconds() + (long) i * slowApart;
            Duration runs = Duration.ofSeconds(phase % slowSeconds);
            return new Worker(1000 + i, WorkerState.RUNNING, startedAt, 10 + phase / slowSeconds, runs, request);
        }
        if (i < held) {
            Duration runs = Duration.between(heldSince, now);
            return new Worker(1000 + i, heldIn, startedAt, 8, runs.isNegative() ? null : runs, request);
        }
        return i < held + turning
                ? new Worker(1000 + i, WorkerState.RUNNING, startedAt, turns, Duration.ofMillis(200), request)
                : new Worker(1000 + i, WorkerState.IDLE, startedAt, 7, Duration.ofMillis(1), request);
    }
}

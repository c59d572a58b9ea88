package org.drainboard.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A static PHP-FPM pool: a queue of connections, and workers that take turns. */
final class SimulatedPool {
    /** PHP-FPM measures the queue of a TCP socket about once a second. */
    private static final long QUEUE_REFRESH = 1000;

    private final String name;
    private final boolean tcp;
    private final long startedAt;
    private final RandomGenerator random;
    private final List<SimulatedWorker> workers = new ArrayList<>();
    private final Deque<Visit> queue = new ArrayDeque<>();
    private long accepted;
    private long measuredQueue;
    private long longestQueue;
    private long measuredAt;
    private int mostActive;

    /** @param tcp whether it listens on TCP; of a unix socket PHP-FPM cannot tell the queue */
    SimulatedPool(String name, int children, boolean tcp, int firstPid, long startedAt, RandomGenerator random) {
        this.name = name;
        this.tcp = tcp;
        this.startedAt = startedAt;
        this.random = random;
        for (int i = 0; i < children; i++) {
            workers.add(new SimulatedWorker(firstPid + i, startedAt));
        }
    }

    String name() {
        return name;
    }

    int children() {
        return workers.size();
    }

    void queue(Visit visit) {
        queue.add(visit);
    }

    /** Whether a worker would answer a question now. */
    boolean answers() {
        return queue.isEmpty() && workers.stream().anyMatch(SimulatedWorker::free);
    }

    void step(long now, Optional<Trouble> trouble) {
        for (SimulatedWorker worker : workers) {
            if (worker.held() && trouble.isEmpty()) {
                worker.release(now, takes(60));
            }
            worker.finishIfDone(now);
        }
        for (SimulatedWorker free = nextFree(); free != null && !queue.isEmpty(); free = nextFree()) {
            accept(queue.remove(), free, now, trouble);
        }
        if (tcp && now - measuredAt >= QUEUE_REFRESH) {
            measuredAt = now;
            measuredQueue = queue.size();
            longestQueue = Math.max(longestQueue, measuredQueue);
        }
    }

    PoolSight sight(long now) {
        return new PoolSight(
                name,
                startedAt,
                now,
                accepted,
                new PoolSight.Queue(measuredQueue, longestQueue, tcp ? PoolSight.BACKLOG : 0),
                active(),
                mostActive,
                workers.stream().map(worker -> worker.sight(now)).toList());
    }

    private void accept(Visit visit, SimulatedWorker worker, long now, Optional<Trouble> trouble) {
        accepted++;
        mostActive = Math.max(mostActive, active() + 1);
        long held = workers.stream().filter(SimulatedWorker::held).count();
        if (trouble.isPresent() && held < trouble.get().workers()) {
            worker.hold(visit, trouble.get().page(), now);
        } else {
            worker.take(visit, visit.page(), now, takes(visit.page().millis()));
        }
    }

    /** Workers take turns: the one that has waited longest is next; null when none is free. */
    private @Nullable SimulatedWorker nextFree() {
        SimulatedWorker next = null;
        for (SimulatedWorker worker : workers) {
            if (worker.free() && (next == null || worker.since() < next.since())) {
                next = worker;
            }
        }
        return next;
    }

    private int active() {
        return (int) workers.stream().filter(worker -> !worker.free()).count();
    }

    private long takes(long average) {
        return Math.round(average * random.nextDouble(0.5, 1.5));
    }
}

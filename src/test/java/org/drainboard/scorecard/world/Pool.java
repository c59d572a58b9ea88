package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.MILLISECOND;
import static org.drainboard.scorecard.world.Timeline.SECOND;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.fpm.Aggregates;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.Workers;

/**
 * One PHP-FPM pool. Idle workers take turns (capture 24); what finds none waits in the backlog, and is run in full when
 * its turn comes, whether its client is still there or not (capture 23).
 */
final class Pool {
    /** What comes of an attempt to connect. */
    enum Connected {
        ACCEPTED,
        REFUSED,
        BACKLOG_FULL
    }

    /** Something that waits for a worker without taking a place: a check that is only imagined. */
    private record Onlooker(long behind, Runnable served) {}

    final PoolShape shape;
    private final Timeline timeline;
    private final Chance chance;
    private final Fault fault;
    private final Instant epoch;
    private final List<PoolWorker> workers = new ArrayList<>();
    private final ArrayDeque<PoolWorker> idle = new ArrayDeque<>();
    private final ArrayDeque<Job> backlog = new ArrayDeque<>();
    private final ArrayDeque<Onlooker> onlookers = new ArrayDeque<>();
    private final Spawning spawning;
    private Instant startedAt;
    private int nextPid;
    private long accepted;
    private long queuedEver;
    private long takenFromQueue;
    private long shownQueue;
    private boolean paused;

    Pool(PoolShape shape, Timeline timeline, Chance chance, Fault fault, Instant epoch) {
        this.shape = shape;
        this.timeline = timeline;
        this.chance = chance;
        this.fault = fault;
        this.epoch = epoch;
        this.startedAt = epoch.minusSeconds(3_600);
        this.nextPid = 1_000 + chance.below(20_000);
        this.spawning = new Spawning(this, shape);
        for (int i = 0; i < spawning.atStart(); i++) {
            add(startedAt);
        }
        timeline.every(chance.between(0, SECOND), SECOND, this::heartbeat);
    }

    Connected connect(Job job) {
        if (fault.refuses()) {
            return Connected.REFUSED;
        }
        PoolWorker worker = paused ? null : idle.poll();
        if (worker != null) {
            hand(worker, job);
            return Connected.ACCEPTED;
        }
        if (backlog.size() > shape.backlog()) {
            return Connected.BACKLOG_FULL;
        }
        backlog.add(job);
        queuedEver++;
        if (fault.active() && !workers.isEmpty() && workers.stream().allMatch(PoolWorker::held)) {
            job.shutOut();
        }
        spawning.wanted();
        return Connected.ACCEPTED;
    }

    /** Whether a connection would be taken, without making one. */
    Connected probe() {
        if (fault.refuses()) {
            return Connected.REFUSED;
        }
        return backlog.size() > shape.backlog() ? Connected.BACKLOG_FULL : Connected.ACCEPTED;
    }

    /** Runs something when a worker would be free for it, in its turn, but takes nobody's place. */
    void whenServed(Runnable served) {
        if (!paused && (!idle.isEmpty() || spawning.couldServe())) {
            served.run();
        } else {
            onlookers.add(new Onlooker(queuedEver, served));
        }
    }

    /** What would become of one more request for the application. */
    Fate fate() {
        PoolWorker next = idle.peek();
        return fault.fate(next == null ? chance.hits(0.5) : next.broken);
    }

    boolean pins() {
        return fault.pins();
    }

    void freed(PoolWorker worker) {
        if (worker.retired) {
            return;
        }
        serveOnlookers();
        Job next = paused ? null : backlog.poll();
        if (next == null) {
            idle.add(worker);
        } else {
            takenFromQueue++;
            hand(worker, next);
        }
    }

    void crashed(PoolWorker worker) {
        if (!worker.retired) {
            workers.remove(worker);
            spawn();
        }
    }

    /** Starts one more worker, which takes what waits. */
    void spawn() {
        freed(add(now()));
    }

    void stopIdle(PoolWorker worker) {
        idle.remove(worker);
        workers.remove(worker);
    }

    /** A reload: the old workers end what moves, what is blocked dies, the new ones begin after the pause. */
    void reload(long pause) {
        List<PoolWorker> old = List.copyOf(workers);
        old.forEach(worker -> worker.retired = true);
        workers.clear();
        idle.clear();
        paused = true;
        accepted = 0;
        old.stream().filter(PoolWorker::blocked).forEach(PoolWorker::kill);
        timeline.at(timeline.now() + pause, () -> {
            paused = false;
            startedAt = now();
            for (int i = 0; i < spawning.atStart(); i++) {
                spawn();
            }
        });
    }

    /** The fault has ended: what it blocked goes on, what it stopped begins anew. */
    void recover(boolean stopped) {
        workers.stream()
                .filter(PoolWorker::blocked)
                .toList()
                .forEach(worker -> worker.release(chance.between(MILLISECOND, 20 * MILLISECOND)));
        if (stopped) {
            reload(0);
        }
    }

    List<PoolWorker> idle() {
        return List.copyOf(idle);
    }

    int size() {
        return workers.size();
    }

    int idleCount() {
        return idle.size();
    }

    int waiting() {
        return backlog.size();
    }

    long pinned() {
        long pinned = 0;
        for (PoolWorker worker : workers) {
            pinned += worker.pinned() ? 1 : 0;
        }
        return pinned;
    }

    Timeline timeline() {
        return timeline;
    }

    PoolStatus page() {
        List<Worker> seen = new ArrayList<>(workers.size());
        workers.forEach(worker -> seen.add(worker.seen()));
        int free = (int) workers.stream().filter(PoolWorker::idle).count();
        return new PoolStatus(
                shape.name(),
                shape.manager(),
                startedAt,
                accepted,
                shape.unix() ? null : shownQueue,
                new Aggregates(free, workers.size() - free, workers.size(), spawning.limitReached(), 0),
                new Workers.Listed(seen));
    }

    private void hand(PoolWorker worker, Job job) {
        accepted++;
        worker.take(job, job.page.application() ? fault.fate(worker.broken) : Fate.USUAL);
    }

    private PoolWorker add(Instant born) {
        PoolWorker worker = new PoolWorker(this, timeline, nextPid++, workers.size() < shape.workers() / 2, born);
        workers.add(worker);
        if (born.isBefore(epoch)) {
            idle.add(worker);
        }
        return worker;
    }

    private void serveOnlookers() {
        while (!paused && !onlookers.isEmpty() && onlookers.peek().behind <= takenFromQueue) {
            onlookers.remove().served.run();
        }
    }

    /** Once a second FPM's master asks the kernel for the queue, and starts or stops workers. */
    private void heartbeat() {
        shownQueue = backlog.size();
        if (!paused && shape.manager() != ProcessManager.STATIC) {
            spawning.heartbeat();
        }
    }

    private Instant now() {
        return epoch.plusSeconds(timeline.now() / SECOND);
    }
}

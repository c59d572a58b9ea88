package org.drainboard.verdict.pool;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.jspecify.annotations.Nullable;

/**
 * Follows the workers of one pool from reading to reading. A restart or a reload of the pool starts it anew, and so does a
 * clock that was set back.
 */
public final class PoolWatch {
    private final Set<String> ours = new HashSet<>();
    private final @Nullable Integer maxChildren;
    private final Pace pace = new Pace();
    private final ClimbWatch climb = new ClimbWatch();
    private final SumsWatch sums = new SumsWatch();

    private @Nullable PoolStatus before;
    private @Nullable Occupancy occupancy;
    private Map<Integer, Held> held = new HashMap<>();

    public PoolWatch(PoolTarget target) {
        ours.add(
                switch (target.status()) {
                    case StatusAddress.FastCgi fcgi -> fcgi.path();
                    case StatusAddress.Http http -> http.uri().getPath();
                });
        if (target.ping() != null) {
            ours.add(target.ping());
        }
        maxChildren = target.maxChildren();
    }

    /** What the latest reading showed, or null before the first. */
    public @Nullable Occupancy latest() {
        return occupancy;
    }

    /** Takes a reading; one that was taken before is ignored. */
    public void observe(Instant at, PoolStatus status) {
        Occupancy last = occupancy;
        if (last != null && at.equals(last.at())) {
            return;
        }
        boolean setBack = last != null && at.isBefore(last.at());
        PoolStatus earlier = before;
        if (earlier != null
                && (setBack
                        || !earlier.startedAt().equals(status.startedAt())
                        || status.accepted() < earlier.accepted())) {
            held = new HashMap<>();
            sums.restart();
            climb.restart();
            earlier = null;
        }
        Duration gap = earlier == null || last == null ? Duration.ZERO : Duration.between(last.at(), at);
        long accepted = earlier == null ? 0 : status.accepted() - earlier.accepted();
        before = status;
        occupancy = switch (status.workers()) {
            case Workers.Listed(List<Worker> all) -> listed(at, status, all, gap, accepted);
            case Workers.Unreadable(String reason) -> {
                held = new HashMap<>();
                climb.restart();
                yield sums.observe(
                        at,
                        status,
                        gap,
                        accepted,
                        spawnable(status, status.aggregates().total()),
                        openEnded(status),
                        reason);
            }
        };
    }

    private Occupancy listed(Instant at, PoolStatus status, List<Worker> all, Duration gap, long accepted) {
        boolean compared = gap.isPositive() && (!held.isEmpty() || all.isEmpty());
        Map<Integer, Held> now = HashMap.newHashMap(all.size());
        for (Worker worker : all) {
            Held earlier = held.get(worker.pid());
            now.put(worker.pid(), Held.of(worker, at, earlier));
            learn(worker, earlier);
        }
        held = now;
        Duration patience = pace.patience();
        List<Held> stuck = new ArrayList<>();
        int idle = 0;
        for (Held each : now.values()) {
            if (each.worker().state().free()) {
                idle++;
            } else if (each.stuck(patience)) {
                stuck.add(each);
            }
        }
        stuck.sort(Comparator.comparing(Held::lasting)
                .thenComparingInt(each -> each.worker().pid()));
        return new Occupancy(
                at,
                compared,
                idle,
                all.size() - idle - stuck.size(),
                Stalled.of(stuck, at),
                spawnable(status, all.size()),
                openEnded(status),
                status.manager() == ProcessManager.ONDEMAND,
                accepted,
                gap,
                status.listenQueue(),
                pace.usual(),
                gap.isPositive() ? climb.observe(at, stuck.size()) : null,
                null);
    }

    /** An idle worker tells how long its last request took; a busy one that moved on ran at least as long as was seen. */
    private void learn(Worker worker, @Nullable Held earlier) {
        boolean seenBefore = earlier != null && earlier.worker().requests() == worker.requests();
        Duration took = worker.duration();
        if (worker.state().free()) {
            boolean finishedNow =
                    !seenBefore || (earlier != null && !earlier.worker().state().free());
            if (finishedNow && worker.requests() > 0 && took != null && !answersUs(worker)) {
                pace.finished(took);
            }
        } else if (earlier != null && !seenBefore && !earlier.worker().state().free() && !answersUs(earlier.worker())) {
            pace.finished(earlier.lasting());
        }
    }

    /** Our own questions say nothing of how long a page takes; a handshake leaves no request behind. */
    private boolean answersUs(Worker worker) {
        WorkerRequest request = worker.request();
        return request == null || ours.contains(request.path());
    }

    private int spawnable(PoolStatus status, int running) {
        return grows(status) && maxChildren != null ? Math.max(0, maxChildren - running) : 0;
    }

    /** A pool that wants more workers than it may have counts that within a second ({@code max children reached}). */
    private boolean openEnded(PoolStatus status) {
        return grows(status) && maxChildren == null && status.aggregates().maxChildrenReached() == 0;
    }

    private static boolean grows(PoolStatus status) {
        return status.manager() == ProcessManager.DYNAMIC || status.manager() == ProcessManager.ONDEMAND;
    }
}

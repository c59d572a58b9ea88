package org.drainboard.operate.drain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.drainboard.model.Plain;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.jspecify.annotations.Nullable;

/** Which workers of a pool run something for a user. */
final class BusyWorkers {
    private static final Comparator<RunningRequest> OLDEST_FIRST = Comparator.comparing(
                    RunningRequest::age,
                    Comparator.nullsFirst(Comparator.<Duration>naturalOrder().reversed()))
            .thenComparingInt(RunningRequest::worker);

    private final PoolTarget target;

    BusyWorkers(PoolTarget target) {
        this.target = target;
    }

    /** One that only holds a connection ("Reading headers") runs nothing: HAProxy counts that connection. */
    List<Worker> among(List<Worker> all) {
        return all.stream()
                .filter(worker -> !worker.state().free() && worker.state() != WorkerState.READING_HEADERS)
                .filter(worker -> !ours(worker))
                .toList();
    }

    /** What they run, the oldest first. */
    List<RunningRequest> requests(List<Worker> busy) {
        return busy.stream().map(this::request).sorted(OLDEST_FIRST).toList();
    }

    /**
     * Those that may have begun before a moment.
     *
     * @param begun when the page was asked for: its durations count up to then at the earliest
     */
    static List<Worker> from(Instant moment, List<Worker> busy, Instant begun, Duration slack) {
        return busy.stream()
                .filter(worker -> {
                    Duration age = worker.duration();
                    return age == null || !begun.minus(age).minus(slack).isAfter(moment);
                })
                .toList();
    }

    private RunningRequest request(Worker worker) {
        WorkerRequest request = worker.request();
        String script = request == null ? null : request.script();
        return new RunningRequest(
                target.name(),
                worker.pid(),
                request == null ? null : Plain.line(request.path()),
                script == null ? null : Plain.line(script),
                worker.duration());
    }

    /** The status page and the ping run no script: a user's request has one. */
    private boolean ours(Worker worker) {
        WorkerRequest request = worker.request();
        return request != null
                && request.script() == null
                && (request.path().equals(statusPath()) || request.path().equals(target.ping()));
    }

    private @Nullable String statusPath() {
        return switch (target.status()) {
            case StatusAddress.FastCgi fcgi -> fcgi.path();
            case StatusAddress.Http http -> http.uri().getPath();
        };
    }
}

package org.drainboard.fpm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.fpm.Workers;

/**
 * Without {@code pm.status_listen} a page that is served by a worker shows that worker as busy: with itself. Taken for
 * a user's, that would make 4 of 4 busy from 3 of 4. It is told from a user's request by its path and by having no
 * script, which every request has that runs PHP. At most one worker is taken for it.
 */
final class OwnWorker {
    private OwnWorker() {}

    static PoolStatus discounted(PoolStatus status, String path) {
        return switch (status.workers()) {
            case Workers.Unreadable _ -> status;
            case Workers.Listed(List<Worker> all) ->
                own(all, path)
                        .map(own -> withWorkers(
                                status,
                                all.stream()
                                        .map(worker -> worker.equals(own) ? idle(own) : worker)
                                        .toList()))
                        .orElse(status);
        };
    }

    private static Optional<Worker> own(List<Worker> all, String path) {
        return all.stream()
                .filter(worker -> worker.state() == WorkerState.RUNNING)
                .filter(worker -> Stream.ofNullable(worker.request()).anyMatch(request -> isPage(request, path)))
                .findFirst();
    }

    private static boolean isPage(WorkerRequest request, String path) {
        return request.script() == null && request.path().equals(path);
    }

    private static Worker idle(Worker worker) {
        return new Worker(
                worker.pid(),
                WorkerState.IDLE,
                worker.startedAt(),
                worker.requests(),
                worker.duration(),
                worker.request());
    }

    private static PoolStatus withWorkers(PoolStatus status, List<Worker> workers) {
        return new PoolStatus(
                status.pool(),
                status.manager(),
                status.startedAt(),
                status.accepted(),
                status.listenQueue(),
                status.aggregates(),
                new Workers.Listed(workers));
    }
}

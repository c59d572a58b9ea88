package org.drainboard.verdict.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.drainboard.model.Endpoint;
import org.drainboard.model.fpm.Aggregates;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PoolWatchTest {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private final PoolWatch watch = new PoolWatch(new PoolTarget(
            "www",
            new StatusAddress.FastCgi(new Endpoint.Tcp("127.0.0.1", 9101), "/fpm-status"),
            null,
            "/ping",
            6,
            List.of()));

    private static Worker worker(int pid, WorkerState state, long requests, int millis) {
        WorkerRequest request = new WorkerRequest("GET", "/a.php?secret=1", "/srv/www/a.php", null);
        return new Worker(pid, state, START, requests, Duration.ofMillis(millis), request);
    }

    private static Worker[] running(int n, long requests, int millis) {
        return IntStream.range(0, n)
                .mapToObj(pid -> worker(pid, WorkerState.RUNNING, requests, millis))
                .toArray(Worker[]::new);
    }

    private Occupancy read(int millis, ProcessManager manager, Instant startedAt, long accepted, Worker... workers) {
        PoolStatus status = new PoolStatus(
                "www",
                manager,
                startedAt,
                accepted,
                0L,
                new Aggregates(0, workers.length, workers.length, 0, 0),
                new Workers.Listed(List.of(workers)));
        watch.observe(START.plusMillis(millis), status);
        Occupancy latest = watch.latest();
        assertThat(latest).isNotNull();
        return latest;
    }

    private Occupancy read(int millis, Worker... workers) {
        return read(millis, ProcessManager.STATIC, START, 100, workers);
    }

    @Test
    void theSameRequestInTwoReadingsIsStuckWhenOverdue() {
        assertThat(read(0, running(4, 8, 500)).compared()).isFalse();
        assertThat(read(400, running(4, 8, 900)).stuck()).isZero();
        Occupancy third = read(1000, running(4, 8, 1500));

        assertThat(third.stuck()).isEqualTo(4);
        assertThat(third.saturated()).isTrue();
        assertThat(third.oldest()).isEqualTo(Duration.ofMillis(1500));
        assertThat(third.script()).isEqualTo("/srv/www/a.php");
    }

    @Test
    void anotherRequestAnotherPidOrAShorterDurationIsProgress() {
        read(0, running(4, 8, 5000));
        Occupancy later = read(
                1000,
                worker(0, WorkerState.RUNNING, 9, 100),
                worker(14, WorkerState.RUNNING, 8, 6000),
                worker(2, WorkerState.RUNNING, 8, 100),
                worker(3, WorkerState.RUNNING, 8, 6000));

        assertThat(later.progressing()).isEqualTo(3);
        assertThat(later.stuck()).isEqualTo(1);
        assertThat(later.saturated()).isFalse();
    }

    @Test
    void aPoolOfSlowPagesIsGivenThreeTimesItsUsual() {
        read(0, idle(4, 7, 800));
        read(1000, running(4, 8, 200));
        assertThat(read(3000, running(4, 8, 2200)).stuck()).isZero();
        assertThat(read(3300, running(4, 8, 2500)).stuck()).isEqualTo(4);
    }

    @Test
    void aPoolOfReportsIsNotStuckBeforeOneAndAHalfTimesItsUsual() {
        read(0, idle(4, 7, 8000));
        read(1000, running(4, 8, 200));
        assertThat(read(12000, running(4, 8, 11200)).stuck()).isZero();
        assertThat(read(13000, running(4, 8, 12200)).stuck()).isEqualTo(4);
    }

    @Test
    void aPoolOfFastPagesIsOverdueAfterFourTenthsOfASecond() {
        read(0, idle(4, 7, 1));
        read(500, running(4, 8, 100));
        assertThat(read(750, running(4, 8, 350)).stuck()).isZero();
        assertThat(read(850, running(4, 8, 450)).stuck()).isEqualTo(4);
    }

    @Test
    void ourOwnQuestionsDoNotMakeAPageOverdue() {
        read(0, asked("/ping"), asked("/ping"), asked("/fpm-status"), asked(null));
        read(500, running(4, 8, 100));
        assertThat(read(1000, running(4, 8, 600)).stuck()).isZero();
        assertThat(read(1500, running(4, 8, 1100)).stuck()).isEqualTo(4);
    }

    @Test
    void workersThatReadHeadersAndGetNoneArePinned() {
        read(0, worker(1, WorkerState.READING_HEADERS, 8, 100), worker(2, WorkerState.IDLE, 8, 1));
        Occupancy later =
                read(2000, worker(1, WorkerState.READING_HEADERS, 8, 2100), worker(2, WorkerState.IDLE, 8, 1));

        assertThat(later.pinned()).isEqualTo(1);
        assertThat(later.stuck()).isEqualTo(1);
        assertThat(later.idle()).isEqualTo(1);
    }

    @Test
    void aReadingSeenBeforeIsIgnored() {
        read(0, running(4, 8, 5000));
        assertThat(read(0, running(4, 8, 5000)).compared()).isFalse();
        assertThat(read(0, running(4, 8, 5000)).stuck()).isZero();
    }

    @Test
    void aReloadStartsAnew() {
        read(0, running(4, 8, 5000));
        Occupancy later = read(1000, ProcessManager.STATIC, START.plusMillis(500), 4, running(4, 8, 6000));

        assertThat(later.compared()).isFalse();
        assertThat(later.stuck()).isZero();
    }

    @Test
    void aPoolThatMayStillStartWorkersIsNotSaturated() {
        read(0, ProcessManager.DYNAMIC, START, 100, running(4, 8, 5000));
        Occupancy later = read(1000, ProcessManager.DYNAMIC, START, 100, running(4, 8, 6000));

        assertThat(later.stuck()).isEqualTo(4);
        assertThat(later.spawnable()).isEqualTo(2);
        assertThat(later.saturated()).isFalse();
    }

    @Test
    void aStepOfTheClockHidesADurationButNotTheStall() {
        Worker hidden = new Worker(1, WorkerState.RUNNING, START, 8, null, null);
        read(0, hidden);
        Occupancy later = read(1500, hidden);

        assertThat(later.stuck()).isEqualTo(1);
        assertThat(later.oldest()).isEqualTo(Duration.ofMillis(1500));
        assertThat(later.script()).isNull();
    }

    private int pids;

    /** A worker that answered us last; a handshake leaves no request. */
    private Worker asked(@Nullable String path) {
        WorkerRequest request = path == null ? null : new WorkerRequest("GET", path, null, null);
        return new Worker(pids++, WorkerState.IDLE, START, 7, Duration.ofMillis(1), request);
    }

    private static Worker[] idle(int n, long requests, int millis) {
        return IntStream.range(0, n)
                .mapToObj(pid -> worker(pid, WorkerState.IDLE, requests, millis))
                .toArray(Worker[]::new);
    }
}

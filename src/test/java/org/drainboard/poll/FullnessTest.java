package org.drainboard.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.model.fpm.WorkerState.IDLE;
import static org.drainboard.model.fpm.WorkerState.READING_HEADERS;
import static org.drainboard.model.fpm.WorkerState.RUNNING;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.drainboard.model.Failure;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.reading.Reading;
import org.junit.jupiter.api.Test;

final class FullnessTest {
    private static final PoolTarget OF_FOUR = Samples.pool("www", 9000, 4);
    private static final PoolTarget OF_UNKNOWN = Samples.pool("www", 9000, null);

    @Test
    void aPoolWithoutAnIdleWorkerIsFull() {
        PoolStatus blocked = Samples.status(ProcessManager.STATIC, RUNNING, RUNNING, READING_HEADERS, RUNNING);
        assertThat(fresh(OF_UNKNOWN, blocked)).contains("pool www is full: 4 of 4 workers are busy");
        assertThat(fresh(OF_FOUR, blocked)).isPresent();
    }

    @Test
    void oneIdleWorkerIsEnough() {
        assertThat(fresh(OF_FOUR, Samples.status(ProcessManager.STATIC, RUNNING, RUNNING, RUNNING, IDLE)))
                .isEmpty();
    }

    @Test
    void aPoolThatMayStartWorkersIsNotFull() {
        assertThat(fresh(OF_FOUR, Samples.status(ProcessManager.DYNAMIC, RUNNING, RUNNING)))
                .isEmpty();
        assertThat(fresh(OF_UNKNOWN, Samples.status(ProcessManager.ONDEMAND))).isEmpty();
    }

    @Test
    void whereTheLimitIsNotKnownThePageSaysWhetherItWasReached() {
        Workers busy = Samples.status(ProcessManager.ONDEMAND, RUNNING, RUNNING).workers();
        assertThat(fresh(OF_UNKNOWN, Samples.status(ProcessManager.ONDEMAND, busy, 0, 2)))
                .as("it never wanted more workers than it may have")
                .isEmpty();
        assertThat(fresh(OF_UNKNOWN, Samples.reached(ProcessManager.ONDEMAND, busy, 2)))
                .contains("pool www is full: 2 of 2 workers are busy");
    }

    @Test
    void aStaticPoolIsFullWhateverTheInventorySays() {
        assertThat(fresh(OF_FOUR, Samples.status(ProcessManager.STATIC, RUNNING, RUNNING)))
                .isPresent();
    }

    @Test
    void aBrokenListLeavesTheSums() {
        Workers broken = new Workers.Unreadable("a quote in a user name");
        assertThat(fresh(OF_FOUR, Samples.status(ProcessManager.STATIC, broken, 0, 4)))
                .isPresent();
        assertThat(fresh(OF_FOUR, Samples.status(ProcessManager.STATIC, broken, 1, 4)))
                .isEmpty();
    }

    @Test
    void aStatusPageThatConnectsAndStaysSilentMeansFullAndARefusedOneDoesNot() {
        assertThat(missing(Failure.Kind.TIMED_OUT))
                .contains("pool www is taken for full: its status page accepts connections, but does not answer");
        assertThat(missing(Failure.Kind.REFUSED)).isEmpty();
        assertThat(missing(Failure.Kind.CONNECT_TIMED_OUT)).isEmpty();
        PoolStatus idle = Samples.status(ProcessManager.STATIC, IDLE);
        Failure hung = new Failure(Failure.Kind.TIMED_OUT, "silent");
        assertThat(Fullness.of(OF_FOUR, Optional.of(new Reading.Stale<>(idle, Instant.EPOCH, hung))))
                .isPresent();
    }

    @Test
    void whatIsNotKnownIsNotFull() {
        assertThat(Fullness.of(OF_FOUR, Optional.empty())).isEmpty();
    }

    private static Optional<String> fresh(PoolTarget pool, PoolStatus status) {
        return Fullness.of(pool, Optional.of(new Reading.Fresh<>(status, Instant.EPOCH, Duration.ZERO)));
    }

    private static Optional<String> missing(Failure.Kind kind) {
        return Fullness.of(OF_FOUR, Optional.of(new Reading.Missing<>(new Failure(kind, "x"), Instant.EPOCH)));
    }
}

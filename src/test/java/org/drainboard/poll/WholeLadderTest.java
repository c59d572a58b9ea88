package org.drainboard.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.reading.Reading;
import org.junit.jupiter.api.Test;

/** Which rung comes from whom, and with which time. */
final class WholeLadderTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration TOOK = Duration.ofMillis(3);
    private static final Failure HUNG = new Failure(Failure.Kind.TIMED_OUT, "tcp://127.0.0.1:9000: silent");
    private static final PoolStatus PAGE = Samples.status(ProcessManager.STATIC, WorkerState.IDLE);
    private static final PoolTarget OWN = Samples.pool("www", 9000, null);
    private static final PoolTarget APART =
            OWN.withStatus(new StatusAddress.FastCgi(new Endpoint.Tcp("127.0.0.1", 9100), "/status"));
    private static final RungResult CONNECT = new RungResult.Passed(Rung.CONNECT, Duration.ofNanos(1), NOON);
    private static final RungResult NO_CHECK =
            new RungResult.NotAsked(Rung.REQUEST, "the inventory has no check for it");

    @Test
    void thePagePolledAtThePoolsOwnAddressIsTheStatusRungWithItsOwnTime() {
        Seen<PoolStatus> page = new Seen<>(new Reading.Fresh<>(PAGE, NOON.plusSeconds(4), TOOK), NOON.plusSeconds(4));
        assertThat(rungs(OWN, Optional.of(page)))
                .containsExactly(CONNECT, new RungResult.Passed(Rung.STATUS, TOOK, NOON.plusSeconds(4)), NO_CHECK);
    }

    @Test
    void aPageThatHangsIsAFailedRungAtTheTimeOfTheFailureNotOfTheOldValue() {
        Seen<PoolStatus> page = new Seen<>(new Reading.Stale<>(PAGE, NOON.minusSeconds(60), HUNG), NOON);
        assertThat(rungs(OWN, Optional.of(page)))
                .containsExactly(CONNECT, new RungResult.Failed(Rung.STATUS, HUNG, NOON), NO_CHECK);
    }

    @Test
    void aStatusListenAddressIsNeverTakenForARung() {
        Seen<PoolStatus> page = new Seen<>(new Reading.Fresh<>(PAGE, NOON, TOOK), NOON);
        assertThat(rungs(APART, Optional.of(page))).containsExactly(CONNECT, NO_CHECK);
    }

    @Test
    void aRealRequestIsShownOnlyAsFarAsTheInventoryHasOne() {
        RequestResult answered = new RequestResult.Answered(200);
        RequestResult left = new RequestResult.NotAsked("pool www is full");

        assertThat(requestRung(List.of())).isEqualTo(NO_CHECK);
        assertThat(requestRung(List.of(Optional.empty())))
                .isEqualTo(new RungResult.NotAsked(Rung.REQUEST, "it was not its turn yet"));
        assertThat(requestRung(List.of(seen(answered, 2)))).isEqualTo(new RungResult.Passed(Rung.REQUEST, TOOK, at(2)));
        assertThat(requestRung(List.of(seen(left, 2))))
                .isEqualTo(new RungResult.NotAsked(Rung.REQUEST, "pool www is full"));
    }

    @Test
    void ofSeveralRequestsAFailureIsShownAndOfEqualOnesTheLatest() {
        RequestResult answered = new RequestResult.Answered(200);
        RequestResult failed = new RequestResult.Failed(HUNG);

        assertThat(requestRung(List.of(seen(answered, 9), seen(failed, 2), seen(answered, 5))))
                .isEqualTo(new RungResult.Failed(Rung.REQUEST, HUNG, at(2)));
        assertThat(requestRung(List.of(seen(answered, 5), seen(answered, 9))))
                .isEqualTo(new RungResult.Passed(Rung.REQUEST, TOOK, at(9)));
    }

    private static List<RungResult> rungs(PoolTarget pool, Optional<Seen<PoolStatus>> page) {
        return whole(WholeLadder.of(pool, climbed(), page, List.of()));
    }

    private static RungResult requestRung(List<Optional<Seen<RequestResult>>> requests) {
        return whole(WholeLadder.of(APART, climbed(), Optional.empty(), requests))
                .getLast();
    }

    private static List<RungResult> whole(Reading<Ladder> reading) {
        return reading.latest().orElseThrow().rungs();
    }

    private static Reading<Ladder> climbed() {
        return new Reading.Fresh<>(new Ladder(List.of(CONNECT)), NOON, TOOK);
    }

    private static Optional<Seen<RequestResult>> seen(RequestResult result, int second) {
        return Optional.of(new Seen<>(new Reading.Fresh<>(result, at(second), TOOK), at(second)));
    }

    private static Instant at(int second) {
        return NOON.plusSeconds(second);
    }
}

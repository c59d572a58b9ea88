package org.drainboard.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.model.fpm.WorkerState.IDLE;
import static org.drainboard.model.fpm.WorkerState.RUNNING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.drainboard.model.PoolId;
import org.drainboard.model.fpm.Aggregates;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.Workers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a request that was given up counts as gone. */
final class LeftoversTest {
    private static final PoolId WWW = new PoolId("e", "www");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final PoolStatus FREE = Samples.status(ProcessManager.STATIC, RUNNING, IDLE);

    private final VirtualTime time = new VirtualTime();
    private final Leftovers leftovers = new Leftovers(time);

    @Test
    void itCountsForThirtySecondsWhenNothingShowsThatItIsGone() {
        giveUp(null);
        time.pass(Duration.ofSeconds(4));
        assertThat(leftovers.in(WWW)).contains("a request of ours, given up 4 s ago, may still wait in pool www");
        assertThat(leftovers.in(new PoolId("e", "other"))).isEmpty();
        time.pass(Duration.ofSeconds(25));
        assertThat(leftovers.in(WWW)).isPresent();
        time.pass(SECOND);
        assertThat(leftovers.in(WWW)).isEmpty();
    }

    @Test
    void aFreeWorkerOnALaterPageShowsThatItIsGone() {
        long before = time.nanos();
        giveUp(null);
        leftovers.saw(WWW, FREE, before, false);
        assertThat(leftovers.in(WWW)).as("that page was asked for before").isPresent();
        leftovers.saw(WWW, full(10, 3L), time.nanos(), false);
        assertThat(leftovers.in(WWW)).isPresent();
        leftovers.saw(WWW, FREE, time.nanos(), false);
        assertThat(leftovers.in(WWW)).isEmpty();
    }

    @Test
    void itIsGoneWhenAllThatWaitedWithItWasAccepted() {
        giveUp(null);
        leftovers.saw(WWW, full(10, 3L), time.nanos(), false);
        leftovers.saw(WWW, full(12, 9L), time.nanos(), false);
        assertThat(leftovers.in(WWW)).as("two of three").isPresent();
        leftovers.saw(WWW, full(13, 9L), time.nanos(), false);
        assertThat(leftovers.in(WWW)).isEmpty();
    }

    @Test
    void aPageThatAWorkerServedWaitedBehindIt() {
        giveUp(null);
        leftovers.saw(WWW, full(10, null), time.nanos(), true);
        assertThat(leftovers.in(WWW)).isEmpty();
    }

    @Test
    void aWorkerThatIsSeenToRunItKeepsItHoweverManyOthersAreFree() {
        giveUp("/deep.php");
        time.pass(SECOND);
        leftovers.saw(WWW, running("/deep.php", Duration.ofSeconds(3)), time.nanos(), true);
        assertThat(leftovers.in(WWW)).isPresent();
        leftovers.saw(WWW, running("/other.php", Duration.ofSeconds(3)), time.nanos(), true);
        assertThat(leftovers.in(WWW)).as("another script").isEmpty();
    }

    @Test
    void aUsersRequestForTheSamePathThatCameLaterIsNotOurs() {
        giveUp("/deep.php");
        time.pass(SECOND);
        leftovers.saw(WWW, running("/deep.php", Duration.ofMillis(900)), time.nanos(), true);
        assertThat(leftovers.in(WWW)).isEmpty();
    }

    @Test
    void theStatusPageIsHeldBackForFiveSecondsAndOnlyWhereItIsCertain() {
        leftovers.add(WWW, time.nanos(), false, null);
        assertThat(leftovers.holdsPage(WWW)).isZero();
        giveUp(null);
        assertThat(leftovers.holdsPage(WWW)).isEqualTo(Duration.ofSeconds(5));
        time.pass(Duration.ofSeconds(9));
        assertThat(leftovers.holdsPage(WWW)).isZero();
    }

    /** Put two seconds ago, given up now. */
    private void giveUp(@Nullable String path) {
        long begun = time.nanos();
        time.pass(SECOND.multipliedBy(2));
        leftovers.add(WWW, begun, true, path);
    }

    private static PoolStatus full(long accepted, @Nullable Long queue) {
        return page(accepted, queue, List.of(new Worker(100, RUNNING, Instant.EPOCH, 1, Duration.ofMinutes(1), null)));
    }

    private static PoolStatus running(String path, Duration lasting) {
        WorkerRequest request = new WorkerRequest("GET", path + "?a=b", "/srv" + path, null);
        return page(
                10,
                0L,
                List.of(
                        new Worker(100, RUNNING, Instant.EPOCH, 1, lasting, request),
                        new Worker(101, IDLE, Instant.EPOCH, 1, null, null)));
    }

    private static PoolStatus page(long accepted, @Nullable Long queue, List<Worker> workers) {
        return new PoolStatus(
                "www",
                ProcessManager.STATIC,
                Instant.EPOCH,
                accepted,
                queue,
                new Aggregates(0, workers.size(), workers.size(), 0, 0),
                new Workers.Listed(workers));
    }
}

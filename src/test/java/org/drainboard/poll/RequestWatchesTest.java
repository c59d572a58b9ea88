package org.drainboard.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.model.fpm.WorkerState.IDLE;
import static org.drainboard.model.fpm.WorkerState.RUNNING;
import static org.drainboard.poll.Samples.LB1;
import static org.drainboard.poll.Samples.server;
import static org.drainboard.poll.Samples.snapshot;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.inventory.RequestCheck.Via;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a configured request is sent, and what one that was given up holds back. */
final class RequestWatchesTest {
    private static final PollSettings QUICK = new PollSettings(Duration.ofMillis(20), Duration.ofSeconds(5));
    private static final PoolTarget FREE = apart("free", 9001);
    private static final PoolTarget FULL = apart("full", 9002);
    private static final CheckId FRONTEND = new CheckId("e", "app", 0, "shop.example.net");
    private static final Failure HUNG = new Failure(Failure.Kind.TIMED_OUT, "silent");

    private final BlockingQueue<Round> rounds = new LinkedBlockingQueue<>();
    private final Scripted questions = new Scripted();
    private @Nullable Poller poller;

    @AfterEach
    void close() {
        Objects.requireNonNull(poller).close();
    }

    @Test
    void oneFullPoolThatHaproxyMayChooseIsEnoughNotToAskTheFrontend() throws InterruptedException {
        fleet(Claim.UP);
        start(List.of(FREE, FULL), Samples.check("app", Via.FRONTEND));
        Round round = await(each -> each.requests().containsKey(FRONTEND));
        assertThat(result(round)).isEqualTo(new RequestResult.NotAsked("pool full is full: 1 of 1 workers are busy"));
        assertThat(questions.requests).hasValue(0);
    }

    @Test
    void aFullPoolBehindAServerThatIsDownGetsNothingFromHaproxySoTheFrontendIsAsked() throws InterruptedException {
        fleet(Claim.DOWN);
        start(List.of(FREE, FULL), Samples.check("app", Via.FRONTEND));
        Round round = await(each -> each.requests().containsKey(FRONTEND));
        assertThat(result(round)).isEqualTo(new RequestResult.Answered(200));
    }

    @Test
    void aRequestThatWasGivenUpHoldsBackTheNextAndTheLadderThoughThePoolIsNotFull() throws InterruptedException {
        questions.proxies.put(LB1, _ -> snapshot(server("app", "web2", "127.0.0.1:9002")));
        questions.answer = new RequestResult.Failed(HUNG);
        // No worker is free to show that it is gone, but another may still be started.
        questions.pages.put(
                FULL, _ -> Samples.status(ProcessManager.DYNAMIC, questions.requests.get() == 0 ? IDLE : RUNNING));
        start(List.of(FULL), Samples.check("app", Via.FCGI));
        CheckId check = new CheckId("e", "app", 0, "full");
        PoolId pool = new PoolId("e", "full");
        await(round -> latest(round.requests(), check) instanceof RequestResult.NotAsked left
                && left.reason().contains("a request of ours, given up"));
        await(round -> Optional.ofNullable(latest(round.ladders(), pool)).stream()
                .flatMap(ladder -> ladder.rungs().stream())
                .anyMatch(rung -> rung instanceof RungResult.NotAsked left
                        && left.reason().contains("a request of ours, given up")));
        assertThat(questions.requests).as("no second").hasValue(1);
    }

    private static <K, T> @Nullable T latest(Map<K, Reading<T>> readings, K id) {
        Reading<T> reading = readings.get(id);
        return reading == null ? null : reading.latest().orElse(null);
    }

    private void fleet(Claim second) {
        questions.proxies.put(
                LB1,
                _ -> snapshot(
                        server("app", "web1", "127.0.0.1:9001"), server("app", "web2", "127.0.0.1:9002", second)));
        questions.pages.put(FULL, _ -> Samples.status(ProcessManager.STATIC, RUNNING));
    }

    private void start(List<PoolTarget> pools, RequestCheck check) {
        poller = new Poller(
                Samples.inventory(QUICK, pools, check),
                questions,
                Time.of(InstantSource.system()),
                new Random(1),
                rounds::add);
        poller.start();
    }

    private static RequestResult result(Round round) {
        return Objects.requireNonNull(round.requests().get(FRONTEND)).latest().orElseThrow();
    }

    private Round await(Predicate<Round> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            Round round = rounds.poll(1, TimeUnit.SECONDS);
            if (round != null && wanted.test(round)) {
                return round;
            }
        }
        throw new AssertionError("no such round within 60 s");
    }

    private static PoolTarget apart(String name, int port) {
        return Samples.pool(name, port, 2)
                .withStatus(new StatusAddress.FastCgi(new Endpoint.Tcp("127.0.0.1", port + 100), "/status"));
    }
}

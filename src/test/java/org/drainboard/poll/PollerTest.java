package org.drainboard.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drainboard.model.fpm.WorkerState.IDLE;
import static org.drainboard.model.fpm.WorkerState.RUNNING;
import static org.drainboard.poll.Samples.LB1;
import static org.drainboard.poll.Samples.LB2;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.RequestCheck.Via;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.transport.ExchangeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Threads and rounds, with answers that a test scripts. */
final class PollerTest {
    private static final PollSettings QUICK = new PollSettings(Duration.ofMillis(20), Duration.ofSeconds(60));
    private static final PoolTarget POOL = Samples.pool("www", 9000, null, new ServerPattern("app", "*"));
    private static final ProxyId ID1 = new ProxyId("e", "lb1");
    private static final ProxyId ID2 = new ProxyId("e", "lb2");
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final BlockingQueue<Round> rounds = new LinkedBlockingQueue<>();
    private final Scripted questions = new Scripted();
    private Poller poller = poller(Samples.inventory(QUICK, List.of()));

    @AfterEach
    void close() {
        poller.close();
    }

    @Test
    void roundsCountUpFromOneAndKnowEveryTargetFromTheFirst() throws InterruptedException {
        poller.start();
        Round first = await(_ -> true);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.proxies().keySet()).containsExactlyInAnyOrder(ID1, ID2);
        assertThat(first.proxies().values()).allMatch(reading -> reading instanceof Reading.Fresh);
        assertThat(await(_ -> true).number()).isEqualTo(2);
        assertThat(await(_ -> true).number()).isEqualTo(3);
    }

    @Test
    void aHungTargetDelaysNobody() throws InterruptedException {
        poller = poller(Samples.inventory(new PollSettings(Duration.ofMillis(20), Duration.ofMillis(200)), List.of()));
        questions.proxies.put(LB1, _ -> {
            NEVER.await();
            return Samples.snapshot();
        });
        AtomicInteger asked = new AtomicInteger();
        questions.proxies.put(LB2, _ -> {
            asked.incrementAndGet();
            return Samples.snapshot();
        });
        poller.start();
        Round first = await(_ -> true);
        assertThat(first.proxies().keySet()).as("only what was answered").containsExactly(ID2);
        await(round -> asked.get() >= 20);
    }

    @Test
    void aFailureStaysItsOwnAndTheFirstSuccessEndsIt() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        AtomicBoolean ends = new AtomicBoolean();
        questions.proxies.put(LB1, _ -> {
            if (asked.incrementAndGet() >= 2 && !ends.get()) {
                throw new ExchangeException(new Failure(Failure.Kind.REFUSED, "unix:/run/lb1.sock refused"));
            }
            return Samples.snapshot();
        });
        poller.start();
        Round ill = await(round -> round.proxies().get(ID1) instanceof Reading.Stale);
        assertThat(ill.proxies().get(ID2)).isInstanceOf(Reading.Fresh.class);
        ends.set(true);
        await(round -> round.proxies().get(ID1) instanceof Reading.Fresh);
    }

    @Test
    void nothingThatNeedsAWorkerGoesToAFullPool() throws InterruptedException {
        poller = poller(Samples.inventory(QUICK, List.of(POOL), Samples.check("app", Via.FCGI)));
        questions.status = Samples.status(ProcessManager.STATIC, RUNNING, RUNNING);
        poller.start();
        CheckId check = new CheckId("e", "app", 0, "www");
        Round round = await(
                each -> each.requests().containsKey(check) && each.ladders().containsKey(new PoolId("e", "www")));
        assertThat(known(round.requests(), check).latest())
                .contains(new RequestResult.NotAsked("pool www is full: 2 of 2 workers are busy"));
        assertThat(known(round.ladders(), new PoolId("e", "www")).latest())
                .hasValueSatisfying(ladder -> assertThat(ladder.rungs())
                        .anySatisfy(rung -> assertThat(rung.rung()).isEqualTo(Rung.HANDSHAKE))
                        .noneMatch(rung -> rung.rung() == Rung.HANDSHAKE && !(rung instanceof RungResult.NotAsked)));
        assertThat(questions.sent).hasValue(0);
    }

    @Test
    void aPoolWithAFreeWorkerIsAsked() throws InterruptedException {
        poller = poller(Samples.inventory(QUICK, List.of(POOL), Samples.check("app", Via.FCGI)));
        questions.status = Samples.status(ProcessManager.STATIC, RUNNING, IDLE);
        poller.start();
        CheckId check = new CheckId("e", "app", 0, "www");
        Round round = await(
                each -> each.requests().containsKey(check) && each.ladders().containsKey(new PoolId("e", "www")));
        assertThat(known(round.requests(), check).latest()).contains(new RequestResult.Answered(200));
        assertThat(questions.sent).hasValueGreaterThanOrEqualTo(2);
    }

    @Test
    void requestsFollowTheServersThatComeAndGo() throws InterruptedException {
        poller = poller(Samples.inventory(QUICK, List.of(), Samples.check("app", Via.HTTP)));
        questions.proxies.put(LB1, _ -> Samples.snapshot(Samples.server("app", "web1", "127.0.0.1:1")));
        poller.start();
        CheckId check = new CheckId("e", "app", 0, "web1");
        await(round -> round.requests().containsKey(check));
        questions.proxies.put(LB1, _ -> Samples.snapshot());
        await(round -> round.requests().isEmpty());
    }

    @Test
    void whoeverTakesRoundsMayFailWithoutEndingThePolling() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        poller = new Poller(
                Samples.inventory(QUICK, List.of()), questions, Time.of(InstantSource.system()), new Random(1), _ -> {
                    three.countDown();
                    throw new StackOverflowError("thrown by the test");
                });
        poller.start();
        assertThat(three.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closeEndsEveryThreadAlsoThoseThatHang() throws InterruptedException {
        poller = poller(Samples.inventory(QUICK, List.of(POOL), Samples.check("app", Via.FCGI)));
        CountDownLatch hanging = new CountDownLatch(1);
        questions.proxies.put(LB1, _ -> {
            hanging.countDown();
            NEVER.await();
            return Samples.snapshot();
        });
        poller.start();
        assertThat(hanging.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(threads()).isNotEmpty();
        poller.close();
        assertThat(threads()).isEmpty();
        rounds.clear();
        poller.close();
        assertThat(rounds).as("no round after the end").isEmpty();
    }

    @Test
    void aPollerStartsOnce() {
        poller.start();
        assertThatThrownBy(poller::start).isInstanceOf(IllegalStateException.class);
    }

    private Poller poller(Inventory inventory) {
        return new Poller(inventory, questions, Time.of(InstantSource.system()), new Random(1), rounds::add);
    }

    private Round await(Predicate<Round> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end) {
            Round round = rounds.poll(1, TimeUnit.SECONDS);
            if (round != null && wanted.test(round)) {
                return round;
            }
        }
        throw new AssertionError("no such round within 30 s");
    }

    private static <K, T> Reading<T> known(Map<K, Reading<T>> readings, K id) {
        return Objects.requireNonNull(readings.get(id));
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("poll "))
                .toList();
    }
}

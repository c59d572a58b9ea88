package org.drainboard.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.drainboard.model.PoolId;
import org.junit.jupiter.api.Test;

/** Never two of ours in one pool, from whichever side they come. */
final class GateTest {
    private static final Place.InPool A = new Place.InPool(new PoolId("e", "a"));
    private static final Place.InPool B = new Place.InPool(new PoolId("e", "b"));
    private static final Place FRONT = new Place.AtFrontend("e", "shop");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Supplier<Optional<String>> NOTHING = Optional::empty;

    private final Time time = Time.of(InstantSource.system());
    private final Leftovers leftovers = new Leftovers(time);
    private final Gate gate = new Gate(time, new Ration(100_000, time), leftovers);

    @Test
    void neverTwoInOnePoolHoweverManyComeFromHowManySides() throws Exception {
        List<Set<Place>> ways = List.of(Set.of(A), Set.of(B), Set.of(A, B, FRONT));
        Map<Place, AtomicInteger> inside = Map.of(A, new AtomicInteger(), B, new AtomicInteger());
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int seed = 0; seed < 8; seed++) {
                Random random = new Random(seed);
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 300; i++) {
                        boolean page = random.nextInt(3) == 0;
                        Set<Place> places = page ? Set.of(A) : ways.get(random.nextInt(3));
                        try (Gate.Leave leave = page ? gate.enter(A) : gate.enter(places, 1, LONG, NOTHING)) {
                            assertThat(leave).isInstanceOf(Gate.Pass.class);
                            places.stream()
                                    .map(inside::get)
                                    .filter(Objects::nonNull)
                                    .forEach(count -> most.accumulateAndGet(count.incrementAndGet(), Math::max));
                            Thread.onSpinWait();
                            places.stream()
                                    .map(inside::get)
                                    .filter(Objects::nonNull)
                                    .forEach(AtomicInteger::decrementAndGet);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void whoMayEndUpInSeveralPoolsHoldsNoneWhileItWaits() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Gate.Leave> frontend;
            try (Gate.Leave _ = gate.enter(Set.of(B), 1, LONG, NOTHING)) {
                frontend = threads.submit(() -> gate.enter(Set.of(A, B, FRONT), 1, LONG, () -> {
                    waiting.countDown();
                    return Optional.empty();
                }));
                assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
                try (Gate.Leave free = gate.enter(Set.of(A), 1, Duration.ZERO, NOTHING)) {
                    assertThat(free).isInstanceOf(Gate.Pass.class);
                }
            }
            assertThat(frontend.get(30, TimeUnit.SECONDS)).isInstanceOf(Gate.Pass.class);
        }
    }

    @Test
    void whatSpeaksAgainstItIsLookedAtAgainAfterEachWaitAndLeavesThePlaceFree() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        Gate.Leave late = gate.enter(
                Set.of(A),
                1,
                LONG,
                () -> looks.getAndIncrement() == 0 ? Optional.empty() : Optional.of("pool a is full"));
        assertThat(late).isEqualTo(new Gate.Refused("pool a is full"));
        try (Gate.Leave next = gate.enter(Set.of(A), 1, Duration.ZERO, NOTHING)) {
            assertThat(next).isInstanceOf(Gate.Pass.class);
        }
    }

    @Test
    void patienceEnds() throws InterruptedException {
        try (Gate.Leave _ = gate.enter(A)) {
            assertThat(gate.enter(Set.of(A), 1, Duration.ofMillis(1), NOTHING))
                    .isEqualTo(new Gate.Refused("another question of ours is still under way there"));
        }
    }

    @Test
    void aQuestionThatWasGivenUpIsRememberedInEveryPoolThatItMayBeIn() throws InterruptedException {
        try (Gate.Leave leave = gate.enter(Set.of(A, B, FRONT), 1, LONG, NOTHING)) {
            ((Gate.Pass) leave).givenUp("/deep.php");
        }
        assertThat(leftovers.in(A.pool())).isPresent();
        assertThat(leftovers.in(B.pool())).isPresent();
        assertThat(leftovers.holdsPage(A.pool())).as("it may be in the other").isZero();
        try (Gate.Leave leave = gate.enter(Set.of(A), 1, LONG, NOTHING)) {
            ((Gate.Pass) leave).givenUp(null);
        }
        assertThat(leftovers.holdsPage(A.pool())).isPositive();
    }
}

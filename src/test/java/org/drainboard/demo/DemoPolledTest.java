package org.drainboard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.poll.Poller;
import org.drainboard.transport.Transport;
import org.drainboard.verdict.Judge;
import org.junit.jupiter.api.Test;

/** The demo as a user meets it: polled by the real poller, on a clock four times as fast. */
final class DemoPolledTest {
    private static final int SPEED = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void theBlackHoleIsFoundWithin20SecondsAndTheDrainHelps() throws Exception {
        InstantSource clock = fast();
        Instant start = clock.instant();
        BlockingQueue<Round> rounds = new LinkedBlockingQueue<>();
        Transport transport = new Transport();
        try (Demo demo = Demo.start(clock)) {
            Inventory inventory = new Inventory(
                    demo.inventory().environments(),
                    new PollSettings(Duration.ofSeconds(1).dividedBy(SPEED), Duration.ofSeconds(3)));
            Judge judge = new Judge(inventory);
            try (Poller poller = new Poller(inventory, transport, clock, rounds::add)) {
                poller.start();
                Judgement found = await(rounds, judge, latest -> shop(latest) == Verdict.FALSE_HEALTHY);
                assertThat(Duration.between(start, found.round().at())).isLessThan(Duration.ofSeconds(22));
                assertThat(demo.scene()).contains("Simulation", "shop/web2");

                Onlooker look = new Onlooker(transport, inventory.environments().getFirst());
                look.command("set server shop/web2 state drain");
                await(rounds, judge, latest -> shop(latest) == Verdict.HONEST);
            }
        }
    }

    private static InstantSource fast() {
        Instant start = Instant.now();
        long from = System.nanoTime();
        return () -> start.plusNanos((System.nanoTime() - from) * SPEED);
    }

    private static Verdict shop(Judgement judgement) {
        return judgement.backends().stream()
                .filter(backend -> backend.id().backend().equals("shop"))
                .findFirst()
                .map(backend -> backend.verdict())
                .orElse(Verdict.CANNOT_TELL);
    }

    private static Judgement await(BlockingQueue<Round> rounds, Judge judge, Predicate<Judgement> wanted)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Judgement latest = null;
        while (System.nanoTime() < end) {
            Round round = rounds.poll(1, TimeUnit.SECONDS);
            if (round != null) {
                latest = judge.judge(round);
                if (wanted.test(latest)) {
                    return latest;
                }
            }
        }
        throw new AssertionError("not seen in " + PATIENCE + "; the last was " + latest);
    }
}

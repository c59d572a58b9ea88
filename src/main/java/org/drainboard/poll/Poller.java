package org.drainboard.poll;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.reading.Round;
import org.drainboard.transport.Transport;

/**
 * Asks every target of the inventory at its own pace and on its own thread, and every {@code poll.every} hands out what
 * is known then. The first round comes as soon as each target has answered or failed once, or after one deadline.
 */
public final class Poller implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Poller.class.getName());

    /** An interrupted exchange ends within milliseconds; only a name look-up cannot be interrupted. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final PollSettings settings;
    private final Time time;
    private final Consumer<Round> rounds;
    private final Crew crew = new Crew();
    private final Watches watches;
    private final Rounds collecting;
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Prepares to ask; {@link #start} begins.
     *
     * @param rounds is called on a thread of the poller's own; while it takes its time, rounds are left out
     */
    public Poller(Inventory inventory, Transport transport, InstantSource clock, Consumer<Round> rounds) {
        this(
                inventory,
                new WireQuestions(transport, clock, inventory.poll().deadline()),
                Time.of(clock),
                new Random(),
                rounds);
    }

    Poller(Inventory inventory, Questions questions, Time time, RandomGenerator random, Consumer<Round> rounds) {
        this.settings = inventory.poll();
        this.time = time;
        this.rounds = rounds;
        this.watches = new Watches(inventory, questions, time, random);
        this.collecting = new Rounds(inventory, questions, time, watches, crew);
    }

    /** Begins to ask; to be called once. */
    public void start() {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("this poller was started before");
        }
        List<Watch<?>> all = watches.all().toList();
        Spread spread = new Spread(settings.every(), all.size());
        for (int place = 0; place < all.size(); place++) {
            Watch<?> watch = all.get(place);
            Duration later = spread.of(place);
            crew.start(watch.name(), () -> watch.run(later));
        }
        crew.start("rounds", this::handOut);
    }

    /** Stops asking, and waits up to 2 s for the threads to end. No round is begun after that. */
    @Override
    public void close() {
        closed.countDown();
        if (!crew.dismiss(FAREWELL)) {
            LOG.log(Level.WARNING, "some targets did not let go within {0}; their threads end by themselves", FAREWELL);
        }
    }

    private void handOut() {
        try {
            awaitFirstAnswers();
            long start = time.nanos();
            Duration pause;
            do {
                handOut(collecting.next());
                pause = Cadence.of(settings.every()).untilNext(time.since(start));
            } while (!closed.await(pause.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException _) {
            LOG.log(Level.DEBUG, "no more rounds: the poller was closed");
        }
    }

    private void awaitFirstAnswers() throws InterruptedException {
        long start = time.nanos();
        for (Watch<?> watch : watches.all().toList()) {
            watch.awaitFirst(settings.deadline().minus(time.since(start)));
        }
    }

    /**
     * The thread's boundary: a mistake in whoever takes the round must not end the polling, nor must an error: the window
     * would go on showing the last verdicts.
     */
    private void handOut(Round round) {
        try {
            rounds.accept(round);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "round " + round.number() + " could not be taken; the next will be tried", e);
        }
    }
}
